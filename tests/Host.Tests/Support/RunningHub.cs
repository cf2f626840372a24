using System.Net.Http.Headers;
using System.Text;
using LabelHub.Host.Access;
using LabelHub.Host.Api;
using LabelHub.Host.Connections;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabelHub.Host.Tests.Support;

/// <summary>The whole host in this process, listening on a port of its own.</summary>
internal sealed class RunningHub : IAsyncDisposable
{
    public const string Key = "an api key for tests only";
    public const string SecretHeader = "X-LabelHub-Secret";
    public const int MaxBody = 64 * 1024;
    private readonly StringWriter _said;
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private bool _closed;

    private RunningHub(WebApplication app, TemporaryFolder folder, StringWriter said, CollectingLoggerProvider logs)
    {
        (_app, _folder, _said, Logs) = (app, folder, said, logs);
        Http = Browser();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>Speaks with the API key.</summary>
    public HttpClient Http { get; }

    public CollectingLoggerProvider Logs { get; }

    public IServiceProvider Services => _app.Services;

    public string DataFolder => _folder.Path;

    public LogStore Log => Services.GetRequiredService<LogStore>();

    public Hub Hub => Services.GetRequiredService<Hub>();

    /// <summary>What was said to whoever started the program.</summary>
    public string Said => _said.ToString();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RunningHub> StartAsync(string? storage, CancellationToken stop)
    {
        var (folder, said, logs) = (new TemporaryFolder(), new StringWriter(), new CollectingLoggerProvider());
        var app = LabelHubApplication.Build(new HostSettings { Urls = "http://127.0.0.1:0", Data = folder.Path, Storage = storage }, builder => Adjust(builder, said, logs));
        await app.Services.MigrateAsync(stop);
        await app.Services.GetRequiredService<Credentials>().AddKeyAsync(Key, "tests", Roles.Admin, stop);
        await app.StartAsync(stop);
        return new(app, folder, said, logs);
    }

    /// <summary>A client without credentials that keeps cookies and follows no redirect.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };

    /// <summary>Makes a connection that only receives, and returns its address for deliveries.</summary>
    public async Task<string> ConnectAsync(string name, string secret)
    {
        var made = await Services.GetRequiredService<ConnectionSetup>().MakeAsync(new() { Kind = "label-studio", Name = name, Secret = secret, Verify = false }, Stop);
        return new Uri(made.HookUrl).AbsolutePath;
    }

    public Task<HttpResponseMessage> DeliverAsync(string hook, string secret, string body) => DeliverAsync(hook, secret, Encoding.UTF8.GetBytes(body));

    public Task<HttpResponseMessage> DeliverAsync(string hook, string secret, byte[] body) => SendAsync(hook, new ByteArrayContent(body), (SecretHeader, secret));

    public async Task<HttpResponseMessage> SendAsync(string hook, HttpContent body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook) { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, Stop);
    }

    /// <summary>The stored event that an answer names.</summary>
    public async Task<LoggedEvent> StoredAsync(string id)
    {
        var position = await Log.Database.ReadAsync(session => session.ScalarAsync<long>("SELECT position FROM event WHERE id = @id", new { id }, Stop), Stop);
        return (await Log.FindAsync(position, Stop))!;
    }

    /// <summary>Waits until everything received has had its full result.</summary>
    public async Task SettleAsync()
    {
        var due = -1L;
        await Eventually.TrueAsync(
            async () => (due = (await Services.GetRequiredService<StatsQuery>().ReadAsync(Stop)).Work.Due) == 0,
            () => $"nothing to be due; still due are {due}. The log says: {string.Join(" | ", Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).TakeLast(3).Select(entry => $"{entry.Message} {entry.Exception}"))}");
    }

    /// <summary>Ends the hub; what it kept stays until it is disposed.</summary>
    public async Task CloseAsync()
    {
        if (_closed) return;
        _closed = true;
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _said.DisposeAsync();
        _folder.Dispose();
    }

    private static void Adjust(WebApplicationBuilder builder, StringWriter said, CollectingLoggerProvider logs)
    {
        builder.Services.AddSingleton(new Announcements(said));
        builder.Configuration["LabelHub:Ingest:MaxBody"] = MaxBody.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // More is kept than an installation would say, since a secret must be in none of it.
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        foreach (var quiet in new[] { "Microsoft", "Quartz", "System" }) builder.Logging.AddFilter(quiet, LogLevel.Information);
    }
}
