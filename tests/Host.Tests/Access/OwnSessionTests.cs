using System.Net;
using LabelHub.Host.Access;
using LabelHub.Host.Rows;
using LabelHub.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LabelHub.Host.Tests.Access;

/// <summary>From a link to a contributor's own page, over sockets.</summary>
public sealed class OwnSessionTests(Hubs hubs)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_becomes_a_cookie_and_a_clean_address_and_works_once()
    {
        var (hub, link) = await LinkAsync(701);
        using var browser = hub.Browser();
        using var other = hub.Browser();

        using var answer = await browser.GetAsync(link, Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/me"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("Nothing has come back", await TextAsync(browser, "/me"), StringComparison.Ordinal);
        Assert.Equal("/me/sign-in?link=used", await GoesToAsync(other, link));
        Assert.Contains("has been used", await TextAsync(other, "/me/sign-in?link=used"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task The_cookie_reaches_the_own_pages_alone_and_is_kept_from_scripts(string scheme, bool secure)
    {
        var (hub, link) = await LinkAsync(702);
        using var browser = hub.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var answer = await browser.GetAsync(link, Stop);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("labelhub-me=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "path=/me", "httponly", "samesite=lax" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_contributor_is_a_stranger_everywhere_else()
    {
        var (hub, link) = await LinkAsync(703);
        using var browser = hub.Browser();
        Assert.Equal("/me", await GoesToAsync(browser, link));

        foreach (var path in new[] { "/", "/people", "/review", "/items", "/guidelines" }) Assert.Contains("/sign-in", await GoesToAsync(browser, path), StringComparison.Ordinal);
        using var api = await browser.GetAsync("/api/v1/cases", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Fact]
    public async Task A_lead_is_no_contributor()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        using var lead = hub.Browser();
        Assert.Equal("/", await GoesToAsync(lead, "/admin?token=" + await hub.Services.GetRequiredService<Credentials>().MakeLinkAsync(TimeSpan.FromMinutes(5), Stop, "Grace")));

        Assert.Contains(OwnSession.SignInPath, await GoesToAsync(lead, "/me"), StringComparison.Ordinal);
        Assert.Contains("Grace", await TextAsync(lead, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_a_lead_ends_or_its_owner_closes_opens_nothing_more()
    {
        var (hub, link) = await LinkAsync(704);
        using var browser = hub.Browser();
        await GoesToAsync(browser, link);
        using (await hub.Http.PostAsync("/api/v1/contributors/704/end-access", null, Stop)) { }

        Assert.Contains(OwnSession.SignInPath, await GoesToAsync(browser, "/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_only_looks_ahead_does_not_use_the_link_up()
    {
        var (hub, link) = await LinkAsync(705);
        using var ahead = hub.Browser();
        ahead.DefaultRequestHeaders.Add("Sec-Purpose", "prefetch;prerender");
        using var browser = hub.Browser();

        Assert.Null(await GoesToAsync(ahead, link));
        Assert.Equal("/me", await GoesToAsync(browser, link));
    }

    [Fact]
    public async Task Guessing_comes_to_an_end_and_no_token_stands_in_the_log()
    {
        await using var hub = await RunningHub.StartAsync(null, Stop);
        await AddAsync(hub, 706);
        var link = await MakeAsync(hub, 706);
        using var browser = hub.Browser();
        Assert.Equal("/me", await GoesToAsync(browser, link));

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < GuessLimit.PerMinute + 5; guess++)
        {
            using var answer = await browser.GetAsync($"/me/enter?token=guess{guess}", Stop);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.DoesNotContain(hub.Logs.Entries, entry => entry.Message.Contains(token, StringComparison.Ordinal) || entry.Message.Contains("guess1", StringComparison.Ordinal));
        var events = await hub.Log.ReadAsync(0, 0, 100, Stop);
        Assert.DoesNotContain(events, told => System.Text.Encoding.UTF8.GetString(told.Body.Span).Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_asks_without_a_link_is_let_in_when_a_lead_has_compared_the_code()
    {
        var hub = await hubs.OnAsync(Engine.Postgres, Stop);
        await AddAsync(hub, 707);
        using var browser = hub.Browser();
        using var asked = await AskAsync(browser, "ann@example.org");
        Assert.Equal("/me/sign-in", asked.Headers.Location?.ToString());
        var waiting = System.Text.Json.JsonElement.Parse(await hub.Http.GetStringAsync("/api/v1/access-requests", Stop)).GetProperty("items").EnumerateArray().Single(request => request.GetProperty("said").GetString() == "ann@example.org");

        Assert.Contains(waiting.GetProperty("code").GetString()!, await TextAsync(browser, "/me/sign-in"), StringComparison.Ordinal);
        using (var early = await browser.GetAsync("/me/asked", Stop)) Assert.Equal(HttpStatusCode.NoContent, early.StatusCode);
        using (var approved = await hub.Http.PostAsync($"/api/v1/access-requests/{waiting.GetProperty("id")}/approve", System.Net.Http.Json.JsonContent.Create(new { contributor = 707 }), Stop)) Assert.Equal(HttpStatusCode.OK, approved.StatusCode);

        Assert.Equal("/me", await GoesToAsync(browser, "/me/asked"));
        Assert.Contains("Your work", await TextAsync(browser, "/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_learns_nothing_about_anybody()
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        await AddAsync(hub, 708);
        using var known = hub.Browser();
        using var unknown = hub.Browser();

        using var one = await AskAsync(known, "account-708");
        using var two = await AskAsync(unknown, "nobody there");

        Assert.Equal((one.StatusCode, one.Headers.Location), (two.StatusCode, two.Headers.Location));
        static string Masked(string page) => System.Text.RegularExpressions.Regex.Replace(page, """hub-own-code">\w+<|value="[^"]+" """.TrimEnd(), "");
        Assert.Equal(Masked(await TextAsync(known, "/me/sign-in")), Masked(await TextAsync(unknown, "/me/sign-in")));
    }

    private async Task<(RunningHub Hub, string Link)> LinkAsync(long contributor)
    {
        var hub = await hubs.OnAsync(Engine.Sqlite, Stop);
        await AddAsync(hub, contributor);
        return (hub, await MakeAsync(hub, contributor));
    }

    private static Task AddAsync(RunningHub hub, long id) =>
        hub.Hub.WriteAsync(session => Host.Storage.Bulk.UpsertAsync(session, [new ContributorRow { Id = id, Connection = 9, RemoteId = $"account-{id}", Name = $"P-{id}" }], Stop), Stop);

    /// <summary>Makes a link as a lead does, and returns its path.</summary>
    private static async Task<string> MakeAsync(RunningHub hub, long contributor)
    {
        using var answer = await hub.Http.PostAsync($"/api/v1/contributors/{contributor}/link", null, Stop);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return new Uri(System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("url").GetString()!).PathAndQuery;
    }

    /// <summary>Fills in the form as a browser without script would.</summary>
    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string said)
    {
        var page = await TextAsync(browser, "/me/sign-in");
        var field = System.Text.RegularExpressions.Regex.Match(page, """<input type="hidden" name="([^"]+)" value="([^"]+)" """.TrimEnd());
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value), KeyValuePair.Create("said", said)]);
        return await browser.PostAsync("/me/sign-in", form, Stop);
    }

    private static Task<string> TextAsync(HttpClient browser, string path) => browser.GetStringAsync(path, Stop);

    private static async Task<string?> GoesToAsync(HttpClient browser, string link)
    {
        using var answer = await browser.GetAsync(link, Stop);
        return answer.Headers.Location?.ToString();
    }
}
