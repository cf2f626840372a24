using System.Net;
using System.Text.Json;
using LabelHub.FakeCvat.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeCvat.Tests;

/// <summary>Receives webhooks, on a real socket.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Body, string? Signature)> _seen = [];

    private Receiver(WebApplication app) => _app = app;

    public int Answer { get; set; } = StatusCodes.Status202Accepted;

    public Uri Address => new(new Uri(_app.Urls.First()), "hooks/cvat");

    public IReadOnlyList<(string Body, string? Signature)> Seen
    {
        get
        {
            lock (_seen) return [.. _seen];
        }
    }

    public IEnumerable<string> Events => Seen.Select(seen => JsonElement.Parse(seen.Body).GetProperty("event").GetString()!);

    public static async Task<Receiver> StartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync(stop);
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        lock (_seen) _seen.Add((body, context.Request.Headers[HookSignature.Header].FirstOrDefault()));
        context.Response.StatusCode = Answer;
    }
}
