using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class AuthenticationTests : StudioTest
{
    private const string WhoAmI = "/api/current-user/whoami";
    private const string NotProvided = "Authentication credentials were not provided.";

    [Fact]
    public async Task A_legacy_token_opens_whatever_the_case_of_its_scheme()
    {
        Assert.Equal(200, (await SendAsync("GET", WhoAmI, authorization: $"Token {Fake.Token}")).Status);
        Assert.Equal(200, (await SendAsync("GET", WhoAmI, authorization: $"token {Fake.Token}")).Status);
    }

    [Theory]
    [InlineData("Token 0123456789012345678901234567890123456789", "Invalid token.")]
    [InlineData("Token", "Invalid token header. No credentials provided.")]
    [InlineData("Basic dXNlcjpwdw==", NotProvided)]
    [InlineData("", NotProvided)]
    public async Task A_wrong_credential_is_a_401_in_the_envelope(string authorization, string detail)
    {
        var (status, json) = await SendAsync("GET", WhoAmI, authorization: authorization);

        Assert.Equal(401, status);
        Assert.Equal(["id", "status_code", "version", "detail", "exc_info"], json!.AsObject().Select(member => member.Key));
        Assert.Equal(detail, (string)json["detail"]!);
    }

    [Fact]
    public async Task A_personal_token_buys_access_for_five_minutes()
    {
        var access = await AccessAsync();

        Assert.Equal(200, (await SendAsync("GET", WhoAmI, authorization: $"Bearer {access}")).Status);
        Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(200, (await SendAsync("GET", WhoAmI, authorization: $"Bearer {access}")).Status);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(401, (await SendAsync("GET", WhoAmI, authorization: $"Bearer {access}")).Status);
    }

    [Fact]
    public async Task Tokens_open_nothing_under_the_wrong_scheme()
    {
        var access = await AccessAsync();

        Assert.Equal(NotProvided, await RefusalAsync($"Bearer {Fake.PersonalToken}"));
        Assert.Equal(NotProvided, await RefusalAsync($"Bearer {Fake.Token}"));
        Assert.Equal("Invalid token.", await RefusalAsync($"Token {access}"));
    }

    [Fact]
    public async Task A_forged_refresh_token_is_invalid()
    {
        var forged = Fake.PersonalToken[..^2] + (Fake.PersonalToken.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");

        var (status, json) = await SendAsync("POST", "/api/token/refresh/", new JsonObject { ["refresh"] = forged });

        Assert.Equal(401, status);
        Assert.Equal("Token is invalid", (string)json!["detail"]!);
    }

    [Fact]
    public async Task Legacy_tokens_can_be_switched_off_for_the_organization()
    {
        var access = await AccessAsync();
        await SendAsync("POST", "/api/jwt/settings", new JsonObject { ["legacy_api_tokens_enabled"] = false });

        Assert.Equal(
            "Authentication token no longer valid: legacy token authentication has been disabled for this organization",
            await RefusalAsync($"Token {Fake.Token}"));
        Assert.Equal(200, (await SendAsync("GET", WhoAmI, authorization: $"Bearer {access}")).Status);
    }

    [Fact]
    public async Task An_api_key_header_wins_over_authorization()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Fake.Address, WhoAmI));
        request.Headers.TryAddWithoutValidation("X-Api-Key", Fake.Token);
        request.Headers.TryAddWithoutValidation("Authorization", "Token wrong");

        using var answer = await http.SendAsync(request, Stop);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Version_and_health_ask_for_nothing()
    {
        Assert.Equal(200, (await SendAsync("GET", "/api/version", authorization: "")).Status);
        Assert.Equal(200, (await SendAsync("GET", "/health/", authorization: "")).Status);
    }

    private async Task<string> AccessAsync()
    {
        var (_, json) = await SendAsync("POST", "/api/token/refresh/", new JsonObject { ["refresh"] = Fake.PersonalToken }, authorization: "");
        return (string)json!["access"]!;
    }

    private async Task<string> RefusalAsync(string authorization)
    {
        var (status, json) = await SendAsync("GET", WhoAmI, authorization: authorization);
        Assert.Equal(401, status);
        return (string)json!["detail"]!;
    }
}
