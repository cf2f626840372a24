using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeCvat.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LabelHub.FakeCvat.Http;

/// <summary>The listening half: can go down and come back on the same port while the state stays.</summary>
internal sealed class CvatHost(CvatApp cvat, FaultBook faults) : IAsyncDisposable
{
    private WebApplication? _running;
    private Socket? _reserved;

    public int Port { get; private set; } = cvat.Options.Port;

    public async Task UpAsync(CancellationToken stop)
    {
        if (_running is not null) return;
        var app = Build();
        _reserved?.Dispose();
        await app.StartAsync(stop);
        Port = new Uri(app.Urls.First()).Port;
        cvat.Address = new($"http://127.0.0.1:{Port}");
        _running = app;
    }

    /// <summary>At once; the port is kept, so that it refuses rather than answers for another.</summary>
    public async Task DownAsync()
    {
        if (!await StopAsync()) return;
        _reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _reserved.Bind(new IPEndPoint(IPAddress.Loopback, Port));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _reserved?.Dispose();
    }

    private async Task<bool> StopAsync()
    {
        if (_running is not { } app) return false;
        _running = null;
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        return true;
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port));
        var app = builder.Build();
        app.Use(ExchangeAsync);
        app.MapResources(this, cvat);
        app.MapWork(this, cvat);
        return app;
    }

    public Func<HttpContext, Task> Answering(Func<Call, JsonNode?> act, int status = 200) => context => RunAsync(context, call => Task.FromResult(act(call)), status);

    public Func<HttpContext, Task> AnsweringLater(Func<Call, Task<JsonNode?>> act) => context => RunAsync(context, act, 200);

    private async Task RunAsync(HttpContext context, Func<Call, Task<JsonNode?>> act, int status)
    {
        try
        {
            var call = new Call(context, Authenticate(context.Request), await Call.ReadAsync(context.Request));
            await WriteAsync(context.Response, status, await act(call));
        }
        catch (CvatException refusal)
        {
            await WriteAsync(context.Response, refusal.Status, refusal.Body);
        }
    }

    public static Task WriteAsync(HttpResponse response, int status, JsonNode? content)
    {
        response.StatusCode = content is null && status == 200 ? StatusCodes.Status204NoContent : status;
        if (content is null) return Task.CompletedTask;
        response.ContentType = "application/vnd.cvat+json";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(PythonText.Compact(content))).AsTask();
    }

    private CvatUser Authenticate(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString().Split(' ', 2);
        if (given is not [("Bearer" or "Token") and var scheme, var token]) throw CvatException.Unauthorized();
        if (scheme == "Bearer" && cvat.Options.Version < new Version(2, 48)) throw CvatException.Unauthorized();
        return cvat.Read(store => store.Users.Find(user => user.Token == token)) ?? throw CvatException.Unauthorized();
    }

    private async Task ExchangeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.Date = cvat.Options.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
        var fault = faults.Take(method, path);
        if (fault is null or Fault.WithheldFault)
        {
            if (fault is not null) context.Response.Body = Stream.Null;
            await next(context);
        }

        cvat.Read(store => { store.Requests.Add(new(method, path, context.Request.QueryString.Value ?? "", fault is null ? context.Response.StatusCode : 0)); return 0; });
        switch (fault)
        {
            case null:
                break;
            case Fault.StatusFault told:
                await WriteAsync(context.Response, told.Code, new JsonObject { ["detail"] = $"Fault: {told.Code}." });
                break;
            case Fault.TooManyFault wait:
                context.Response.Headers.RetryAfter = Math.Ceiling(wait.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context.Response, StatusCodes.Status429TooManyRequests, new JsonObject { ["detail"] = "Request was throttled." });
                break;
            default:
                context.Abort();
                break;
        }
    }
}
