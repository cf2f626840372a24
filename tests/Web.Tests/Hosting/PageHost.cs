using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LabelHub.Host;
using LabelHub.Host.Access;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Incentives;
using LabelHub.Host.Media;
using LabelHub.Host.Outgoing;
using LabelHub.Host.People;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Web;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;
using LabelHub.Web.Tests.Seeding;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabelHub.Web.Tests.Hosting;

/// <summary>The pages and the read side on a socket, over databases of their own, with nothing else of the host.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageHost(WebApplication app, Databases databases)
    {
        (_app, Databases) = (app, databases);
        Address = new(app.Urls.Single());
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };
    }

    public Databases Databases { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public RecordingActions Actions { get; private init; } = new();

    /// <summary>The addresses of the pages that take a form, as they are routed.</summary>
    public IEnumerable<string> Posts => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == false)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();

    public static async Task<PageHost> StartAsync(LoadedPlugins plugins, CancellationToken stop)
    {
        var (databases, actions) = (await Databases.SqliteAsync(), new RecordingActions());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        Add(builder.Services, plugins, databases, actions);
        var app = builder.Build();
        Use(app);
        await app.StartAsync(stop);
        return new(app, databases) { Actions = actions };
    }

    /// <summary>Loads a page, and reads it as a browser would.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, CancellationToken stop)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), stop);
        return await ReadAsync(answer, stop);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, CancellationToken stop) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(stop));

    /// <summary>Submits a form of a page with what is entered, as a browser without script would.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, IReadOnlyDictionary<string, string> entered, CancellationToken stop, string? form = null)
    {
        var shown = (await PageAsync(page, stop)).Forms.Single(f => f.GetAttribute("action") == (form ?? action));
        var fields = shown.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)).Concat(entered);
        using var content = new FormUrlEncodedContent(fields);
        return await Client.PostAsync(new Uri(action, UriKind.Relative), content, stop);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Databases.DisposeAsync();
    }

    private static void Add(IServiceCollection services, LoadedPlugins plugins, Databases databases, RecordingActions actions)
    {
        services.AddRouting();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider(Some.Instant.AddMinutes(4)));
        services.AddSingleton(databases.Hub).AddSingleton(databases.Log).AddSingleton(plugins.Catalog);
        services.AddSingleton(new PluginFolders(new() { Folders = [], Store = "", State = "" }, TimeProvider.System));
        services.AddSingleton(new PublicAddress(new("https://hub.example.org/")));
        services.AddWeb();
        services.AddSingleton(new HostSettings { Media = new() { CacheMegabytes = 0 } }).AddSingleton<GuardedHttp>().AddMedia().AddSingleton<IMediaLibrary, StreetPictures>();
        services.AddSingleton<IWorkActions>(actions).AddSingleton<IScheduleActions>(actions).AddSingleton<IPlanActions>(actions);
        services.AddSingleton<IGuidelineActions>(actions).AddSingleton(new GuidelineSettings()).AddSingleton<GuidelineLibrary>();
        services.AddSingleton<IPluginActions>(actions).AddSingleton<IConnectionActions>(actions).AddSingleton<IWritingActions>(actions).AddSingleton<IGoldActions>(actions);
        services.AddSingleton<IIncentiveActions>(actions).AddIncentives();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<IPersonalReads>(actions).AddSingleton<IPeopleActions>(actions).AddSingleton<ICaseActions>(actions).AddSingleton<IFeedbackActions>(actions).AddSingleton<IDoubtActions>(actions).AddSingleton<IStartActions>(actions).AddSingleton<IUnionActions>(actions).AddSingleton<UnionCheck>();
        services.AddPeopleReading().AddSingleton<Credentials>().AddSingleton<OwnEntry>().AddGuessLimit();
        services.AddAuthentication(TestSignIn.Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null).AddScheme<AuthenticationSchemeOptions, TestSignIn>(OwnSession.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(OwnSession.Policy, OwnSession.Require);
        services.AddProblemDetails();
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UsePageAssets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapWeb();
        app.MapGroup("/api/v1").MapReads();
        app.MapGet("/fault", string () => throw new InvalidTimeZoneException(string.Create(CultureInfo.InvariantCulture, $"secret detail {1}")));
    }
}
