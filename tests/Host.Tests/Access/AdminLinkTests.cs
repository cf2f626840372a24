using System.Net;
using System.Text.RegularExpressions;
using LabelHub.Host.Access;
using LabelHub.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LabelHub.Host.Tests.Access;

/// <summary>The one-time link that opens the pages.</summary>
public sealed class AdminLinkTests(Hubs hubs)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_that_is_printed_at_the_start_is_one_that_opens()
    {
        await using var hub = await RunningHub.StartAsync(null, Stop);

        var link = Regex.Match(hub.Said, @"/(admin\?token=\w+) \(works once").Groups[1].Value;
        using var browser = hub.Browser();
        using var answer = await browser.GetAsync(link, Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_link_opens_once_for_one_browser_and_leads_it_home_again()
    {
        var (hub, link) = await LinkAsync();
        using var browser = hub.Browser();
        using var other = hub.Browser();

        Assert.Equal("/", await GoesToAsync(browser, link));
        Assert.Equal("/", await GoesToAsync(browser, link));
        Assert.Equal("/sign-in", await GoesToAsync(other, link));
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin?token=")]
    [InlineData("/admin?token=guess")]
    public async Task Without_a_good_token_nothing_opens(string link)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var browser = hub.Browser();

        Assert.Equal("/sign-in", await GoesToAsync(browser, link));
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task The_cookie_is_kept_from_scripts_and_from_plain_connections_where_there_is_a_choice(string scheme, bool secure)
    {
        var (hub, link) = await LinkAsync();
        using var browser = hub.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var answer = await browser.GetAsync(link, Stop);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("labelhub=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_token_does_not_travel_on()
    {
        var (hub, link) = await LinkAsync();
        using var browser = hub.Browser();

        using var answer = await browser.GetAsync(link, Stop);

        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private async Task<(RunningHub Hub, string Link)> LinkAsync()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        return (hub, "/admin?token=" + await hub.Services.GetRequiredService<Credentials>().MakeLinkAsync(TimeSpan.FromMinutes(5), Stop));
    }

    private static async Task<string?> GoesToAsync(HttpClient browser, string link)
    {
        using var answer = await browser.GetAsync(link, Stop);
        return answer.Headers.Location?.ToString();
    }
}
