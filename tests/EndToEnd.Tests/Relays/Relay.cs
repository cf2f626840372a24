using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LabelHub.EndToEnd.Tests.Relays;

/// <summary>Stands between a caller and a server, on a real socket: each call is forwarded, or what a test decides instead happens to it.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly Uri _target;
    private readonly Func<RelayedCall, RelayAct> _decide;
    private readonly Lock _gate = new();
    private readonly List<RelayedCall> _calls = [];

    private Relay(WebApplication app, Uri target, Func<RelayedCall, RelayAct> decide) => (_app, _target, _decide) = (app, target, decide);

    /// <summary>Kills the caller; called at most once for each decision to do so.</summary>
    public Func<Task> Kill { get; set; } = () => Task.CompletedTask;

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<RelayedCall> Calls
    {
        get
        {
            lock (_gate) return [.. _calls];
        }
    }

    public static async Task<Relay> StartAsync(Uri target, Func<RelayedCall, RelayAct> decide, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var relay = new Relay(app, target, decide);
        app.Run(relay.PassAsync);
        await app.StartAsync(stop);
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var act = Decide(context.Request);
        if (act == RelayAct.Refuse)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (act == RelayAct.KillBefore)
        {
            await Kill();
            context.Abort();
            return;
        }

        using var answer = await ForwardAsync(context.Request);
        if (act == RelayAct.KillAfter)
        {
            await Kill();
            context.Abort();
            return;
        }

        await AnswerAsync(context, answer, amid: act == RelayAct.KillAmid);
    }

    private RelayAct Decide(HttpRequest request)
    {
        lock (_gate)
        {
            var call = new RelayedCall { Number = _calls.Count + 1, Method = request.Method, Path = request.Path };
            _calls.Add(call);
            return _decide(call);
        }
    }

    /// <summary>Not bound to the caller's life: what was sent on goes on when the caller dies.</summary>
    private async Task<HttpResponseMessage> ForwardAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_target, request.Path + request.QueryString.Value)) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, values) in request.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Connection" or "Transfer-Encoding")))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) forwarded.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return await _http.SendAsync(forwarded, CancellationToken.None);
    }

    private async Task AnswerAsync(HttpContext context, HttpResponseMessage answer, bool amid)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection"))) context.Response.Headers[name] = values.ToArray();
        if (body.Length > 0) await context.Response.Body.WriteAsync(amid ? body.AsMemory(0, body.Length / 2) : body);
        if (!amid) return;
        await context.Response.Body.FlushAsync();
        await Kill();
        context.Abort();
    }
}
