using System.Diagnostics;
using System.Threading.Channels;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Log;

/// <summary>The append-only log. Requests that come together share one commit; an append that returned is durably stored.</summary>
internal sealed partial class EventLog(LogStore store, TimeProvider clock, ILogger<EventLog> logger) : BackgroundService
{
    private const int MaxBatch = 256;

    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Beats after each commit.</summary>
    public Pulse News { get; } = new();

    /// <summary>Appends an event, or finds the one with the same identity.</summary>
    /// <exception cref="StorageDownException">Nothing was stored.</exception>
    public async Task<Appended> AppendAsync(NewEvent item, CancellationToken stop)
    {
        var request = new Request(item, clock.Micros());
        try
        {
            await _requests.Writer.WriteAsync(request, stop);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageDownException(closed);
        }

        return await request.Done.Task.WaitAsync(stop);
    }

    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long connection, long after, int limit, CancellationToken stop) =>
        store.ReadAsync(connection, after, limit, stop);

    /// <inheritdoc cref="LogStore.VisibleAsync"/>
    public Task VisibleAsync(long connection, CancellationToken stop) => store.VisibleAsync(connection, stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Read to the end of the channel: whoever was let in before the stop gets the truth.
        await using var stopping = stoppingToken.Register(() => _requests.Writer.TryComplete());
        var batch = new List<Request>(MaxBatch);
        while (await _requests.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < MaxBatch && _requests.Reader.TryRead(out var request)) batch.Add(request);
            await CommitAsync(batch);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Request> batch)
    {
        try
        {
            // Not cancelled by shutdown: the senders of this batch are waiting for the truth.
            var appended = await store.AppendAsync([.. batch.Select(r => (r.Item, r.ReceivedAt))], CancellationToken.None);
            for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(appended[i]);
            News.Beat();
        }
        catch (Exception error) when (error is System.Data.Common.DbException or IOException or TimeoutException or InvalidOperationException)
        {
            Log.CommitFailed(logger, batch.Count, error);
            foreach (var request in batch) request.Done.TrySetException(new StorageDownException(error));
        }
    }

    [DebuggerDisplay("{Item.Kind}")]
    private sealed record Request(NewEvent Item, long ReceivedAt)
    {
        public TaskCompletionSource<Appended> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "The log could not store {Count} events; their senders were told so")]
        public static partial void CommitFailed(ILogger logger, int count, Exception error);
    }
}
