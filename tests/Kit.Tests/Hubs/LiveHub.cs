using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LabelHub.Host;
using LabelHub.Host.Access;
using LabelHub.Host.Cli;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabelHub.Kit.Tests.Hubs;

/// <summary>A whole host on a real socket, with one connection that only receives.</summary>
internal sealed class LiveHub : IAsyncDisposable
{
    private const string Key = "kit-key-0123456789";
    private const string Secret = "hook-secret-of-the-tests";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private readonly Uri _root;
    private string _hook = "";

    private LiveHub(WebApplication app, Uri root) => (_app, _root) = (app, root);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<LiveHub> StartAsync(string data, CancellationToken stop, bool asksForApproval = false, bool connects = true, bool allowPrivate = false)
    {
        var settings = new HostSettings
        {
            Urls = $"http://127.0.0.1:{FreePort.Next()}",
            Data = data,
            Plugins = new() { Approval = asksForApproval ? PluginTrust.Ask : PluginTrust.Auto },
            Outgoing = new() { AllowPrivate = allowPrivate },
        };
        var app = LabelHubApplication.Build(settings, builder =>
        {
            ServeCommand.Quiet(builder, TextWriter.Null);
            builder.Logging.ClearProviders();
        });
        await app.Services.MigrateAsync(stop);
        await app.Services.GetRequiredService<Credentials>().AddKeyAsync(Key, "kit", Roles.Admin, stop);
        await app.StartAsync(stop);
        var hub = new LiveHub(app, new Uri(settings.Urls));
        if (!connects) return hub;
        var made = await hub.AskAsync(
            HttpMethod.Post, "api/v1/connections", new { kind = "label-studio", name = "Studio", secret = Secret, verify = false, trust = true, baseline = DateTimeOffset.UnixEpoch }, stop);
        hub._hook = new Uri(made.GetProperty("hookUrl").GetString()!).AbsolutePath;
        return hub;
    }

    /// <summary>Sends a webhook as Label Studio does, and waits until it had its full result.</summary>
    public async Task DeliverAsync(byte[] body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root, _hook)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-LabelHub-Secret", Secret);
        using var answer = await _http.SendAsync(request, stop);
        Assert.Equal(202, (int)answer.StatusCode);
        await UntilAsync(async () => (await AskAsync(HttpMethod.Get, "api/v1/stats", null, stop)).GetProperty("work").GetProperty("due").GetInt64() == 0, "nothing due", stop);
    }

    /// <summary>How a plugin stands, as the API tells it; <see langword="null"/> where it is not known.</summary>
    public async Task<(string Status, string Version)?> PluginAsync(string id, CancellationToken stop)
    {
        var found = (await AskAsync(HttpMethod.Get, "api/v1/plugins", null, stop)).GetProperty("items").EnumerateArray().Where(plugin => plugin.GetProperty("id").GetString() == id).ToArray();
        return found.Length == 0 ? null : (found[0].GetProperty("status").GetString()!, found[0].GetProperty("version").GetString()!);
    }

    /// <summary>Waits until the plugin is loaded and the ruleset in force names this version of it; any version unless one is named.</summary>
    public Task InForceAsync(string plugin, CancellationToken stop, string? version = null) => UntilAsync(
        async () => await PluginAsync(plugin, stop) is ("active", var loaded)
            && Get<Rulebook>().Timeline.Current.Find(plugin)?.Version == loaded && (version is null || version == loaded),
        $"plugin '{plugin}' to be in force",
        stop);

    public Task BecomesAsync(string plugin, Func<string?, bool> wanted, CancellationToken stop) =>
        UntilAsync(async () => wanted((await PluginAsync(plugin, stop))?.Status), $"plugin '{plugin}' to become as wanted", stop);

    public async Task<IReadOnlyList<FindingRow>> FindingsAsync(string plugin, CancellationToken stop) => await _app.Services.GetRequiredService<Hub>().ReadAsync(
        session => session.QueryAsync<FindingRow>("SELECT * FROM derived_finding WHERE plugin = @plugin ORDER BY item_id, finding_key", new { plugin }, stop), stop);

    /// <summary>Why the one thing waits that is waiting.</summary>
    public async Task<string> WaitingAsync(CancellationToken stop) =>
        await _app.Services.GetRequiredService<Hub>().ReadAsync(session => session.ScalarAsync<string>("SELECT reason FROM work WHERE reason IS NOT NULL", null, stop), stop) ?? "";

    public static async Task UntilAsync(Func<Task<bool>> holds, string words, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Glance);
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience) throw new TimeoutException($"Waited {Patience.TotalSeconds:N0} s in vain for {words}.");
            await timer.WaitForNextTickAsync(stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(_root, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var answer = await _http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new HttpRequestException($"'{method} {path}' was answered {(int)answer.StatusCode}: {text}");
    }
}
