using System.Text;
using System.Text.Json.Nodes;

namespace LabelHub.FakeLabelStudio.Tests.Support;

/// <summary>A test with a server of its own and a client that holds the administrator's token.</summary>
public abstract class StudioTest : IAsyncLifetime
{
    internal const string Sentiment =
        """<View><Text name="text" value="$text"/><Choices name="sentiment" toName="text" choice="single"><Choice value="Positive"/><Choice value="Negative"/><Choice value="Neutral"/></Choices></View>""";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    internal FakeStudio Fake { get; private set; } = null!;

    internal HandClock Clock { get; } = new();

    internal static JsonArray Positive => Results.Choice("sentiment", "text", "Positive");

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Fake = await FakeStudio.StartAsync(Options(), Stop);

    public virtual async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Generous limits: only the tests of limits want them short.</summary>
    internal virtual FakeOptions Options() => new()
    {
        Clock = Clock,
        RequestLimit = TimeSpan.FromMinutes(1),
        HookTimeout = TimeSpan.FromMinutes(1),
    };

    internal async Task<(int Status, JsonNode? Json)> SendAsync(string method, string path, JsonNode? body = null, string? authorization = null)
    {
        using var answer = await RespondAsync(method, path, body, authorization);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    internal async Task<HttpResponseMessage> RespondAsync(
        string method, string path, JsonNode? body = null, string? authorization = null, CancellationToken? stop = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Fake.Address, path));
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? $"Token {Fake.Token}");
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, stop ?? Stop);
    }

    internal async Task<JsonNode> GetAsync(string path)
    {
        var (status, json) = await SendAsync("GET", path);
        Assert.Equal(200, status);
        return json!;
    }

    /// <summary>A project of texts with one question, and this many tasks.</summary>
    internal async Task<(int Project, IReadOnlyList<int> Tasks)> ProjectAsync(int tasks, int overlap = 1)
    {
        var project = await Fake.CreateProjectAsync("Sentiments", Sentiment, overlap);
        var items = Enumerable.Range(0, tasks).Select(number => new JsonObject { ["text"] = $"text {number}" }).ToArray();
        return (project.Id, tasks == 0 ? [] : (await Fake.ImportAsync(project.Id, items)).TaskIds);
    }
}
