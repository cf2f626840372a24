using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Connections;

/// <summary>Shows a tool's connector what is recorded of it.</summary>
internal sealed class ToolRecords(Hub hub, LogStore log, CaughtUp caughtUp)
{
    private const int MostDeliveries = 500;

    public IToolRecord Of(long connection) => new Record(connection, hub, log, caughtUp);

    private sealed class Record(long connection, Hub hub, LogStore log, CaughtUp caughtUp) : IToolRecord
    {
        private static readonly TimeSpan AfterUnread = TimeSpan.FromSeconds(5);

        public async Task<IReadOnlyList<AnnotationSeen>> FindAsync(IReadOnlyCollection<string> annotations, CancellationToken stop) => await caughtUp.IsReachedAsync(connection, stop)
            ? await hub.ReadAsync(session => AnnotationStore.FindAsync(session, connection, annotations, stop), stop)
            : throw new ToolException(ToolFailure.Unavailable, "What the tool told so far is not translated yet.") { RetryAfter = AfterUnread };

        public Task<IReadOnlyList<ReadOnlyMemory<byte>>> DeliveriesAsync(CancellationToken stop) => log.DeliveriesAsync(connection, MostDeliveries, stop);
    }
}
