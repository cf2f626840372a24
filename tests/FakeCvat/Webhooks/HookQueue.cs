using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Webhooks;

/// <summary>Delivers after the commit, beside the requests: an attempt a row in the log, and again later where the answer asks for it.</summary>
internal sealed class HookQueue : IAsyncDisposable
{
    private readonly Channel<Attempt> _attempts = Channel.CreateUnbounded<Attempt>();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = true, PooledConnectionLifetime = TimeSpan.Zero, ConnectTimeout = TimeSpan.FromSeconds(3) });
    private readonly CancellationTokenSource _stop = new();
    private readonly CvatStore _store;
    private readonly FakeCvatOptions _options;
    private readonly Task _worker;
    private int _pending;
    private TaskCompletionSource _idle = Done();

    public HookQueue(CvatStore store, FakeCvatOptions options)
    {
        (_store, _options) = (store, options);
        _worker = Task.Run(WorkAsync);
    }

    /// <summary>When nothing waits to be delivered now; what is to be tried again later does not count.</summary>
    public Task SettledAsync()
    {
        lock (_store.Gate) return _idle.Task;
    }

    /// <summary>Called under the store's gate.</summary>
    public void Announce(IEnumerable<HookEvent> events)
    {
        foreach (var told in events)
        {
            foreach (var hook in _store.Hooks.Where(hook => hook.Hears(told.Project) && hook.Events.Contains(told.Name)))
            {
                Enqueue(new(hook.Id, told.Name, told.ChangedFields, PythonText.Dumps(told.Payload(hook.Id)), 1, Redelivery: false));
            }
        }
    }

    /// <summary>Sends a logged delivery again. It comes out of a JSON column, which does not keep the order of members.</summary>
    public void Redeliver(CvatDelivery delivery)
    {
        var stored = JsonNode.Parse(delivery.Body)!.AsObject();
        var body = new JsonObject(stored.OrderBy(member => member.Key.Length).ThenBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Enqueue(new(delivery.Hook, delivery.Event, delivery.ChangedFields, PythonText.Dumps(body), 1, Redelivery: true));
    }

    public async Task<CvatDelivery> PingAsync(CvatHook hook, JsonObject payload) => (await TryAsync(new(hook.Id, "ping", "", PythonText.Dumps(payload), 1, Redelivery: false)))!;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _attempts.Writer.TryComplete();
        await _worker;
        _http.Dispose();
        _stop.Dispose();
    }

    private void Enqueue(Attempt attempt)
    {
        lock (_store.Gate)
        {
            if (_pending++ == 0) _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (!_attempts.Writer.TryWrite(attempt)) Ended();
    }

    private async Task WorkAsync()
    {
        await foreach (var attempt in _attempts.Reader.ReadAllAsync())
        {
            if (!_stop.IsCancellationRequested && await TryAsync(attempt) is { } row && IsTriedAgain(row)) _ = RetryAsync(attempt);
            Ended();
        }
    }

    private async Task RetryAsync(Attempt attempt)
    {
        try
        {
            await Task.Delay(_options.Retries[attempt.Number - 1], _options.Waits, _stop.Token);
            Enqueue(attempt with { Number = attempt.Number + 1 });
        }
        catch (OperationCanceledException)
        {
            // The server stopped.
        }
    }

    private bool IsTriedAgain(CvatDelivery row) => _options.Retried && row.Attempt <= _options.Retries.Count && row.Status is >= 500 or 408 or 429;

    /// <returns>The row of the log; <see langword="null"/> for a hook that is gone or was switched off meanwhile.</returns>
    private async Task<CvatDelivery?> TryAsync(Attempt attempt)
    {
        CvatHook? hook;
        lock (_store.Gate) hook = _store.Hooks.Find(known => known.Id == attempt.Hook && (known.IsActive || attempt.Event == "ping"));
        if (hook is null) return null;
        var status = await SendAsync(hook, Encoding.UTF8.GetBytes(attempt.Body));
        lock (_store.Gate)
        {
            var row = new CvatDelivery
            {
                Id = _store.NextId("delivery"),
                Hook = hook.Id,
                Event = attempt.Event,
                Status = status,
                Attempt = attempt.Number,
                Redelivery = attempt.Redelivery,
                ChangedFields = attempt.ChangedFields,
                At = _options.Clock.GetUtcNow(),
                Body = attempt.Body,
            };
            _store.Deliveries.Add(row);
            return row;
        }
    }

    private async Task<int> SendAsync(CvatHook hook, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.TargetUrl) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.TryAddWithoutValidation("User-Agent", $"CVAT/{_options.Version} python-requests/2.32.3");
        if (hook.Secret.Length > 0) request.Headers.Add(HookSignature.Header, HookSignature.Of(hook.Secret, body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(_options.HookTimeout);
        try
        {
            using var answer = await _http.SendAsync(request, patience.Token);
            return (int)answer.StatusCode;
        }
        catch (OperationCanceledException)
        {
            return 504;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return 502;
        }
    }

    private void Ended()
    {
        lock (_store.Gate)
        {
            if (--_pending == 0) _idle.TrySetResult();
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private sealed record Attempt(int Hook, string Event, string ChangedFields, string Body, int Number, bool Redelivery);
}
