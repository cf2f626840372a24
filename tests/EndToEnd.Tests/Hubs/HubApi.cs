using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>The hub's API, as a program with an admin key calls it.</summary>
internal sealed class HubApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(40);
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) });
    private readonly Uri _root;
    private readonly string _key;

    private readonly Func<string> _complaints;

    /// <param name="root">Where the hub listens.</param>
    /// <param name="key">An admin key.</param>
    /// <param name="complaints">What the hub has logged of trouble, for the message of a test that waited in vain.</param>
    public HubApi(Uri root, string key, Func<string> complaints) => (_root, _key, _complaints) = (root, key, complaints);

    /// <returns>The connection's id.</returns>
    public async Task<long> ConnectAsync(object request, CancellationToken stop) =>
        (await AskAsync(HttpMethod.Post, "api/v1/connections", request, stop)).GetProperty("id").GetInt64();

    /// <summary>The first connection.</summary>
    public async Task<JsonElement> ConnectionAsync(CancellationToken stop) => (await AskAsync(HttpMethod.Get, "api/v1/connections", null, stop)).GetProperty("items")[0];

    /// <summary>Leaves the tool of the first connection.</summary>
    /// <returns>What was left behind.</returns>
    public async Task<IReadOnlyList<string>> LeaveAsync(bool restore, CancellationToken stop)
    {
        await AskAsync(HttpMethod.Post, $"api/v1/connections/{(await ConnectionAsync(stop)).GetProperty("id").GetInt64()}/disconnect", new { restore }, stop);
        await UntilAsync(async _ => (await ConnectionAsync(stop)).GetProperty("state").GetString() == "left", "the connection to have left", stop);
        return [.. (await ConnectionAsync(stop)).GetProperty("leftBehind").EnumerateArray().Select(line => line.GetString()!)];
    }

    public Task WriteBackAsync(long project, bool on, CancellationToken stop) =>
        AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { consensus = on, review = on }, stop);

    /// <summary>Raises a project's people level as a lead does who may look at single persons from today on.</summary>
    public Task ManageAsync(long project, CancellationToken stop)
    {
        var today = TimeProvider.System.GetUtcNow().Date;
        var wanted = new { level = "managed", purpose = "To return work", legalBasis = "A contract", notice = "Work with an error may come back to you.", noticeAt = today, effectiveAt = today };
        return AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/people-level", wanted, stop);
    }

    public Task ApplyPlanAsync(long plan, CancellationToken stop) => AskAsync(HttpMethod.Post, $"api/v1/plans/{plan}/apply", null, stop);

    public async Task<HubStats> StatsAsync(CancellationToken stop) =>
        (await AskAsync(HttpMethod.Get, "api/v1/stats", null, stop)).Deserialize<HubStats>(JsonSerializerOptions.Web)!;

    /// <summary>Waits until nothing is due and nothing waits for a tool: everything received has had its full result.</summary>
    public Task<HubStats> RestAsync(CancellationToken stop) => UntilAsync(stats => stats.Work is { Due: 0, Waiting: 0 }, "nothing due and nothing waiting", stop);

    /// <summary>Waits until the figures are as wanted, or fails with what they are.</summary>
    public Task<HubStats> UntilAsync(Func<HubStats, bool> wanted, string words, CancellationToken stop) =>
        UntilAsync(stats => Task.FromResult(wanted(stats)), words, stop);

    /// <inheritdoc cref="UntilAsync(Func{HubStats, bool}, string, CancellationToken)"/>
    public async Task<HubStats> UntilAsync(Func<HubStats, Task<bool>> wanted, string words, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Glance);
        while (true)
        {
            var stats = await StatsAsync(stop);
            if (await wanted(stats)) return stats;
            if (TimeProvider.System.GetElapsedTime(since) > Patience) throw new TimeoutException($"Waited {Patience.TotalSeconds:N0} s for {words}; the hub says {stats}. Its log: {_complaints()}");
            await timer.WaitForNextTickAsync(stop);
        }
    }

    /// <summary>Sends a delivery as a tool does.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> DeliverAsync(string hook, string secret, string body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root, hook)) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("X-LabelHub-Secret", secret);
        using var answer = await _http.SendAsync(request, stop);
        return (int)answer.StatusCode;
    }

    public async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(_root, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        using var answer = await _http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new HttpRequestException($"'{method} {path}' was answered {(int)answer.StatusCode}: {text}", null, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();
}
