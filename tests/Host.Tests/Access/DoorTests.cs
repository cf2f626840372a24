using System.Net;
using LabelHub.Host.Access;
using LabelHub.Host.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LabelHub.Host.Tests.Access;

/// <summary>Every door is locked unless it is named here with a reason.</summary>
public sealed class DoorTests(Hubs hubs)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["/hooks/{connection}"] = "A tool proves itself with the connection's secret.",
        ["/hooks/{connection}/{project}"] = "A tool proves itself with the connection's secret.",
        ["/admin"] = "The link in hand is the proof.",
        ["/me/enter"] = "The link in hand is the proof.",
        ["/me/sign-in"] = "Whoever comes from the line in the tool is told how to come in, and nothing about anybody.",
        ["/me/asked"] = "The browser that asked proves itself with what it was given; it learns whether it was let in.",
        ["/sign-in"] = "Whoever is turned away is told how to come in.",
        ["/healthz/live"] = "Asked by machines that hold no key; tells one word.",
        ["/healthz/ready"] = "Asked by machines that hold no key; tells one word.",
        ["/openapi/{documentName}.json"] = "Says what the API is, and nothing of what it holds.",
    };

    [Fact]
    public async Task Only_the_named_doors_are_open()
    {
        var anonymous = (await EndpointsAsync()).Where(IsAnonymous).Select(Pattern).Distinct();

        Assert.Empty(anonymous.Except(Open.Keys));
    }

    [Fact]
    public async Task Every_route_of_the_api_asks_for_a_key()
    {
        var api = (await EndpointsAsync()).Where(endpoint => Pattern(endpoint).StartsWith("/api/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(api);
        Assert.All(api, endpoint => Assert.Contains(AccessServices.ApiPolicy, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)));
    }

    [Fact]
    public async Task A_stranger_is_let_in_nowhere_else()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var stranger = hub.Browser();
        foreach (var (method, path) in (await EndpointsAsync()).Where(endpoint => !IsAnonymous(endpoint)).SelectMany(Calls))
        {
            using var answer = await stranger.SendAsync(new HttpRequestMessage(method, path), Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true,
                $"{method} {path} was answered {(int)answer.StatusCode} to a stranger.");
        }
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_a_key_of_another_role_is_forbidden()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        await hub.Services.GetRequiredService<Credentials>().AddKeyAsync("the key of an observer", "tests", "observer", Stop);

        Assert.Equal(HttpStatusCode.OK, await StatsWithAsync(hub, $"Bearer {RunningHub.Key}"));
        Assert.Equal(HttpStatusCode.OK, await StatsWithAsync(hub, $"bearer   {RunningHub.Key}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatsWithAsync(hub, "Bearer the key of an observer"));
        foreach (var wrong in new[] { "Bearer wrong", "Bearer", "Bearer ", RunningHub.Key, $"Basic {RunningHub.Key}" }) Assert.Equal(HttpStatusCode.Unauthorized, await StatsWithAsync(hub, wrong));
    }

    [Fact]
    public async Task A_cookie_of_the_pages_does_not_open_the_api()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var browser = hub.Browser();
        using (await browser.GetAsync("/admin?token=" + await hub.Services.GetRequiredService<Credentials>().MakeLinkAsync(TimeSpan.FromMinutes(5), Stop), Stop)) { }

        using var answer = await browser.GetAsync("/api/v1/stats", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync() =>
        [.. (await hubs.OnAsync(Engine.Sqlite, Stop)).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static IEnumerable<(HttpMethod, string)> Calls(RouteEndpoint endpoint)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(Pattern(endpoint), @"\{[^}]*\}", "1");
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (new HttpMethod(method), path));
    }

    private static async Task<HttpStatusCode> StatsWithAsync(RunningHub hub, string authorization)
    {
        using var browser = hub.Browser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await browser.GetAsync("/api/v1/stats", Stop);
        return answer.StatusCode;
    }
}
