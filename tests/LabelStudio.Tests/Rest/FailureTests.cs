using System.Net.Http.Headers;

namespace LabelHub.LabelStudio.Tests.Rest;

public sealed class FailureTests
{
    private const string Read = "GET /api/webhooks/";
    private const string Write = "POST /api/webhooks/";

    private readonly Canned _studio = new();

    [Theory]
    [InlineData(400, ToolFailure.Rejected, ToolFailure.Rejected)]
    [InlineData(401, ToolFailure.Unauthorized, ToolFailure.Unauthorized)]
    [InlineData(403, ToolFailure.Unauthorized, ToolFailure.Unauthorized)]
    [InlineData(404, ToolFailure.Gone, ToolFailure.Gone)]
    [InlineData(409, ToolFailure.Rejected, ToolFailure.Rejected)]
    [InlineData(429, ToolFailure.Throttled, ToolFailure.Throttled)]
    [InlineData(500, ToolFailure.Unavailable, ToolFailure.Unknown)]
    [InlineData(503, ToolFailure.Unavailable, ToolFailure.Unknown)]
    public async Task A_status_means_what_the_host_is_to_do(int status, ToolFailure reading, ToolFailure writing)
    {
        _studio.On(Read, status, "{}");
        Assert.Equal(reading, (await FailAsync()).Failure);
        var writer = new Canned().On(Read, 200, "[]").On(Write, status, "{}");
        Assert.Equal(writing, (await FailAsync(writer)).Failure);
    }

    [Fact]
    public async Task The_tool_s_own_words_are_in_the_message()
    {
        _studio.On(Read, 200, "[]").OnRecorded(Write, "018-webhook-create-bad-url");
        Assert.Equal("Label Studio answered 400 to 'POST /api/webhooks/': Validation error; url: Enter a valid URL. It will not be accepted as it is.", (await FailAsync()).Message);
    }

    [Fact]
    public async Task Neither_token_nor_hook_secret_are_in_a_message()
    {
        _studio.On(Read, 200, "[]").On(Write, 400, """{"detail":"bad header hook-secret of legacy-token"}""");
        var message = (await FailAsync()).ToString();
        Assert.Contains("bad header *** of ***", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hook-secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, ToolFailure.Unavailable)]
    [InlineData(HttpRequestError.NameResolutionError, ToolFailure.Unavailable)]
    [InlineData(HttpRequestError.ResponseEnded, ToolFailure.Unknown)]
    public async Task A_write_that_never_left_can_be_made_again_and_one_that_may_have_arrived_is_open(HttpRequestError error, ToolFailure expected)
    {
        _studio.On(Read, 200, "[]").On(Write, () => throw new HttpRequestException(error));
        Assert.Equal(expected, (await FailAsync()).Failure);
    }

    [Fact]
    public async Task A_timeout_leaves_a_write_open_and_a_read_undone()
    {
        _studio.On(Read, 200, "[]").On(Write, () => throw new TaskCanceledException("timed out"));
        Assert.Equal(ToolFailure.Unknown, (await FailAsync()).Failure);
        Assert.Equal(ToolFailure.Unavailable, (await FailAsync(new Canned().On(Read, () => throw new TaskCanceledException("timed out")))).Failure);
    }

    [Fact]
    public async Task Being_stopped_is_no_failure_of_the_tool()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _studio.On(Read, 200, "[]").Open().RegisterAsync("1", new("http://hub.example/"), "s", stop.Token));
    }

    [Fact]
    public async Task The_wait_the_tool_asks_for_is_passed_on()
    {
        _studio.On(Read, 429, "{}", answer => answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)));
        Assert.Equal(TimeSpan.FromSeconds(17), (await FailAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_page_where_json_is_expected_is_named_as_such()
    {
        _studio.On(Read, 200, "<html>sign in</html>");
        Assert.Equal(ToolFailure.Rejected, (await FailAsync()).Failure);
    }

    [Fact]
    public async Task An_id_that_is_no_number_is_refused_before_anything_is_sent()
    {
        var refusal = await Assert.ThrowsAsync<ToolException>(() => _studio.Open().RegisterAsync("seven", new("http://hub.example/"), "s", TestContext.Current.CancellationToken));
        Assert.Equal("'seven' is not an id of a Label Studio project; expected is a whole number.", refusal.Message);
        Assert.Empty(_studio.Calls);
    }

    private Task<ToolException> FailAsync(Canned? studio = null) => Assert.ThrowsAsync<ToolException>(() =>
        (studio ?? _studio).Open().RegisterAsync("1", new("http://hub.example/hooks/ls/1"), "hook-secret", TestContext.Current.CancellationToken));
}
