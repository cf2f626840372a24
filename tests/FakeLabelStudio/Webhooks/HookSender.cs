using System.Text;
using LabelHub.FakeLabelStudio.Ledger;

namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>
/// Sends as Python's requests does: once, on a connection of its own, within a time limit on silence, following
/// redirects, deaf to the answer.
/// </summary>
internal sealed class HookSender(FakeOptions options, StudioLedger ledger) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectTimeout = options.HookTimeout,
        UseProxy = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    public void Dispose() => _http.Dispose();

    public async Task DeliverAsync(Delivery delivery)
    {
        var entry = new HookDelivery
        {
            At = options.Clock.GetUtcNow(),
            Hook = delivery.Hook.Id,
            Project = delivery.Hook.Project,
            Action = delivery.Action,
            Url = delivery.Hook.Url,
            Body = delivery.Body,
        };
        try
        {
            ledger.Delivered(entry with { Status = await SendAsync(delivery) });
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException or FormatException)
        {
            ledger.Delivered(entry with { Failure = failure.Message });
        }
    }

    private async Task<int> SendAsync(Delivery delivery)
    {
        using var request = HookRequest.Of(delivery);
        using var patience = new CancellationTokenSource(options.HookTimeout, options.Waits);
        using var answer = await _http.SendAsync(request, patience.Token);
        await DropAsync(answer.Content);
        return (int)answer.StatusCode;
    }

    /// <summary>The limit is on each silence, not on the whole: a receiver that drips holds the annotator up for as long.</summary>
    private async Task DropAsync(HttpContent content)
    {
        await using var body = await content.ReadAsStreamAsync(CancellationToken.None);
        var buffer = new byte[1024];
        int read;
        do
        {
            using var patience = new CancellationTokenSource(options.HookTimeout, options.Waits);
            read = await body.ReadAsync(buffer, patience.Token);
        }
        while (read > 0);
    }
}
