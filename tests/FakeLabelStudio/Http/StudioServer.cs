using System.Net;
using System.Net.Sockets;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Tokens;
using LabelHub.FakeLabelStudio.Uploads;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>The listening half: can go down and come back on the same port while the state stays.</summary>
internal sealed class StudioServer(Studio studio, FaultBook faults) : IAsyncDisposable
{
    private WebApplication? _running;
    private Socket? _reserved;

    public int Port { get; private set; } = studio.Options.Port;

    public bool IsUp => _running is not null;

    public async Task UpAsync(CancellationToken stop)
    {
        if (_running is null)
        {
            var app = Build();
            _reserved?.Dispose();
            await app.StartAsync(stop);
            Port = new Uri(app.Urls.First()).Port;
            _running = app;
        }
    }

    /// <summary>At once: requests under way lose their connection. The port is kept, so that it refuses rather than answers for another.</summary>
    public async Task DownAsync()
    {
        if (await StopAsync())
        {
            _reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _reserved.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _reserved?.Dispose();
    }

    /// <returns>Whether it was running.</returns>
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
        // The empty builder: settings of the process it is a guest in are not its own.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, Port);
        });
        var app = builder.Build();
        UseStages(app);
        MapResources(app);
        return app;
    }

    /// <summary>The path of a request, outermost first.</summary>
    private void UseStages(WebApplication app)
    {
        var exchange = new ExchangeMiddleware(studio);
        var fault = new FaultMiddleware(faults);
        app.Use((context, next) => exchange.InvokeAsync(context, next));
        app.Use((context, next) => fault.InvokeAsync(context, next));
        app.Use(ErrorEnvelope.InvokeAsync);
        app.Use((context, next) =>
        {
            if (!Authentication.IsOpen(context.Request.Path))
            {
                Exchange.Of(context).User =
                    studio.Read(store => new Authentication(store, studio.Tokens).Authenticate(context.Request.Headers));
            }

            return next(context);
        });
    }

    private void MapResources(WebApplication app)
    {
        app.MapServer();
        app.MapTokens(studio);
        app.MapUsers(studio);
        app.MapProjects(studio);
        app.MapWebhooks(studio);
        app.MapTasks(studio);
        app.MapProjectTasks(studio);
        app.MapUploads(studio);
        app.MapAnnotations(studio);
        app.MapPredictions(studio);
        app.MapDrafts(studio);
        app.MapDataManager(studio);
        app.MapViews(studio);
    }
}
