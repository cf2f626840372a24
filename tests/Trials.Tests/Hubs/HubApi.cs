using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LabelHub.FakeCvat.Webhooks;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>The hub from outside: as a tool that delivers, and as a program with an admin key.</summary>
internal sealed class HubApi(Uri root, string key) : IDisposable
{
    public const string Secret = "hook-secret-of-the-trials";
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>Connects a tool, registers its hooks and reads its projects.</summary>
    /// <returns>The connection's id.</returns>
    public async Task<long> ConnectAsync(Uri tool, string token, CancellationToken stop, DateTimeOffset? baseline = null) => (await AskAsync(
        HttpMethod.Post,
        "api/v1/connections",
        new { kind = "label-studio", name = "Studio", baseUrl = tool.ToString(), token, secret = Secret, verify = true, requestLimitSeconds = 2, baseline },
        stop)).GetProperty("id").GetInt64();

    /// <summary>Makes a connection that only receives; work from before the baseline is its history.</summary>
    public async Task<(long Id, string Hook)> ListenAsync(DateTimeOffset baseline, CancellationToken stop, string kind = "label-studio")
    {
        var made = await AskAsync(HttpMethod.Post, "api/v1/connections", new { kind, name = "Deaf", secret = Secret, verify = false, trust = true, baseline }, stop);
        return (made.GetProperty("id").GetInt64(), new Uri(made.GetProperty("hookUrl").GetString()!).AbsolutePath.TrimStart('/'));
    }

    public Task WriteBackAsync(long project, CancellationToken stop) => AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { consensus = true, review = true }, stop);

    public Task DecideAsync(long plan, string decision, CancellationToken stop) => AskAsync(HttpMethod.Post, $"api/v1/plans/{plan}/{decision}", null, stop);

    public async Task<long> AskHistoryAsync(long connection, CancellationToken stop) =>
        (await AskAsync(HttpMethod.Post, $"api/v1/connections/{connection}/history-plan", null, stop)).GetProperty("id").GetInt64();

    /// <summary>Sends a delivery as a tool does.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> DeliverAsync(string hook, ReadOnlyMemory<byte> body, CancellationToken stop, bool signed = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, hook)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signed) request.Headers.Add(HookSignature.Header, HookSignature.Of(Secret, body.Span));
        else request.Headers.Add("X-LabelHub-Secret", Secret);
        using var answer = await _http.SendAsync(request, stop);
        return (int)answer.StatusCode;
    }

    public async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(root, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new HttpRequestException($"'{method} {path}' was answered {(int)answer.StatusCode}: {text}", null, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();
}
