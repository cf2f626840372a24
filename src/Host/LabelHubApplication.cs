using LabelHub.Host.Access;
using LabelHub.Host.Api;
using LabelHub.Host.Connections;
using LabelHub.Host.Effects;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Incentives;
using LabelHub.Host.Ingest;
using LabelHub.Host.Jobs;
using LabelHub.Host.Log;
using LabelHub.Host.Media;
using LabelHub.Host.People;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using LabelHub.Host.Web;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host;

/// <summary>The application: one AddX and one MapX per folder.</summary>
internal static class LabelHubApplication
{
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        // The working folder is the caller's; pages, plugins and demo data lie beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        // The address of a one-time link holds its secret: no line about a request is written, whatever is set for the rest.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new PublicAddress(settings.PublicRoot))
            .AddStorage(settings)
            .AddEventLog()
            .AddIngest(builder.Configuration)
            .AddToolConnections()
            .AddPipeline(settings)
            .AddEffects()
            .AddMedia()
            .AddGuidelines(builder.Configuration)
            .AddIncentives()
            .AddPeople(builder.Configuration)
            .AddJobs(settings)
            .AddAccess(settings)
            .AddApi()
            .AddWeb();
        adjust?.Invoke(builder);
        return Map(builder.Build(), settings);
    }

    private static WebApplication Map(WebApplication app, HostSettings settings)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapHealth();
        if (!settings.Serves) return app;
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UsePageAssets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRateLimiter();
        app.MapHooks();
        app.MapAccess();
        app.MapApi();
        app.MapWeb();
        return app;
    }
}
