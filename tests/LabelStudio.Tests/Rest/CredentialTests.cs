using System.Buffers.Text;
using System.Text;

namespace LabelHub.LabelStudio.Tests.Rest;

public sealed class CredentialTests
{
    private const string WhoAmI = "GET /api/current-user/whoami";
    private const string Refresh = "POST /api/token/refresh/";

    private readonly Canned _studio = new();

    [Fact]
    public async Task A_legacy_token_is_sent_as_it_is()
    {
        await DescribeAsync(_studio.Open("abc123"));
        Assert.All(_studio.Calls, call => Assert.Equal("Token abc123", call.Authorization));
    }

    [Fact]
    public async Task A_personal_access_token_buys_an_access_token_once_and_is_never_sent_itself()
    {
        _studio.On(Refresh, 200, Access("first", Some.Time.AddMinutes(5)));
        var tool = _studio.Open(Personal);
        await DescribeAsync(tool);
        await DescribeAsync(tool);
        Assert.Single(_studio.Calls, call => call.Path == "/api/token/refresh/");
        Assert.DoesNotContain(_studio.Calls, call => call.Authorization?.Contains(Personal, StringComparison.Ordinal) == true);
        Assert.StartsWith("Bearer ", _studio.Calls[^1].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_token_about_to_end_is_replaced()
    {
        _studio.On(Refresh, 200, Access("first", Some.Time.AddMinutes(5))).On(Refresh, 200, Access("second", Some.Time.AddMinutes(10)));
        var tool = _studio.Open(Personal);
        await DescribeAsync(tool);
        _studio.Clock.Now += TimeSpan.FromSeconds(271);
        await DescribeAsync(tool);
        Assert.Equal(2, _studio.Calls.Count(call => call.Path == "/api/token/refresh/"));
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_refresh()
    {
        var gate = new TaskCompletionSource();
        _studio.On(Refresh, 200, Access("first", Some.Time.AddMinutes(5)));
        Ready();
        var tool = _studio.Open(Personal, gate.Task);
        var calls = Enumerable.Range(0, 5).Select(_ => tool.DescribeAsync(TestContext.Current.CancellationToken)).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Single(_studio.Calls, call => call.Path == "/api/token/refresh/");
    }

    [Fact]
    public async Task A_refused_access_token_is_replaced_and_the_call_made_once_more()
    {
        _studio.On(Refresh, 200, Access("first", Some.Time.AddMinutes(5))).On(Refresh, 200, Access("second", Some.Time.AddMinutes(5)))
            .OnRecorded(WhoAmI, "385-auth-none").OnRecorded(WhoAmI, "003-whoami");
        _studio.OnRecorded("GET /api/version/", "001-version").OnRecorded("GET /api/annotation-reviews/", "047-task-get-404");
        Assert.Equal("1", (await _studio.Open(Personal).DescribeAsync(TestContext.Current.CancellationToken)).Account);
        Assert.Equal(2, _studio.Calls.Count(call => call.Path == "/api/token/refresh/"));
    }

    [Fact]
    public async Task A_refused_personal_access_token_is_unauthorized_in_the_tool_s_words()
    {
        _studio.OnRecorded(Refresh, "401-jwt-refresh-bad");
        var refusal = await Assert.ThrowsAsync<ToolException>(() => DescribeAsync(_studio.Open(Personal)));
        Assert.Equal(ToolFailure.Unauthorized, refusal.Failure);
        Assert.Contains("Token is invalid", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Personal, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_legacy_token_is_asked_for_once_only()
    {
        _studio.OnRecorded("GET /api/version/", "001-version").OnRecorded(WhoAmI, "403-auth-legacy-disabled");
        var refusal = await Assert.ThrowsAsync<ToolException>(() => _studio.Open().DescribeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("legacy token authentication has been disabled", refusal.Message, StringComparison.Ordinal);
        Assert.Single(_studio.Calls, call => call.Path == "/api/current-user/whoami");
    }

    private static string Personal { get; } = Jwt("""{"token_type":"refresh","exp":8000000000}""");

    private static string Access(string name, DateTimeOffset end) =>
        $$"""{"access":"{{Jwt($$"""{"token_type":"access","jti":"{{name}}","exp":{{end.ToUnixTimeSeconds()}}}""")}}"}""";

    private static string Jwt(string payload) => $"{Part("""{"alg":"HS256"}""")}.{Part(payload)}.{Part("signature")}";

    private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private void Ready() => _studio.OnRecorded("GET /api/version/", "001-version").OnRecorded(WhoAmI, "003-whoami").OnRecorded("GET /api/annotation-reviews/", "047-task-get-404");

    private async Task DescribeAsync(ITool tool)
    {
        Ready();
        await tool.DescribeAsync(TestContext.Current.CancellationToken);
    }
}
