using System.Net;
using System.Text.RegularExpressions;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>Who may look and act, and what a browser is told.</summary>
public sealed class GuardTests(LoadedPlugins plugins)
{
    /// <summary>Every address that a form of ours is sent to, with values in its holes.</summary>
    private static readonly string[] Acts =
    [
        "/work/1/retry",
        "/work/1/discard",
        "/schedules/poll/pause",
        "/schedules/poll/resume",
        "/schedules/poll/trigger",
        "/plans/1/apply",
        "/plans/1/discard",
        "/plugins/labelhub.validation/settings",
        "/plugins/labelhub.validation/resume",
        "/connections",
        "/connections/1/pause",
        "/connections/1/resume",
        "/connections/1/test",
        "/connections/1/projects/5/follow",
        "/connections/1/projects/5/decline",
        "/connections/1/second-looks",
        "/second-looks/1/end",
        "/projects/1/write-back",
        "/people/1/raise",
        "/people/1/lower",
        "/people/link",
        "/people/requests/1/approve",
        "/people/requests/1/decline",
        "/review/1",
        "/doubts/1",
        "/unions", "/unions/report", "/unions/1/part",
        "/me/object/subject",
        "/me/sign-in",
        "/me/sign-out",
        "/projects/1/write-back/consensus/go-on",
        "/effects/40-r/1/approve",
        "/effects/40-r/1/decline",
        "/guidelines/1/gold",
        "/guidelines/1/gold/40/time/remove",
        "/items/40/gold",
        "/writing/stop",
        "/writing/go",
        "/incentives/2/budget",
        "/incentives/2/payouts?contributor=1&unit=EUR-cent&amount=1500",
        "/incentives/2/payouts/34/paid",
        "/incentives/2/payouts/34/cancel",
        "/incentives/2/top-ups?contributor=1&unit=EUR-cent&amount=1",
        "/connections/1/disconnect",
        "/guidelines/1/adopt", "/guidelines/1/edit", "/guidelines/1/preview", "/guidelines/1/publish", "/guidelines/1/replace", "/guidelines/1/withdraw",
        "/guidelines/1/decisions", "/guidelines/1/decisions/2/withdraw", "/plugins/labelhub.validation/approval",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_done_without_the_token_of_our_own_page()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        var refused = new List<string>();
        foreach (var action in Acts)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "forged")]);
            using var answer = await host.Client.PostAsync(new Uri(action, UriKind.Relative), content, Stop);
            if (answer.StatusCode == HttpStatusCode.BadRequest && (await PageHost.ReadAsync(answer, Stop)).Body!.TextContent.Contains("Load the page again", StringComparison.Ordinal)) refused.Add(action);
        }

        Assert.Equal(Acts, refused);
        Assert.Empty(host.Actions.Done);
    }

    [Fact]
    public async Task Every_address_that_acts_is_among_those_that_are_tried()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        var tried = Acts.Select(action => new Uri(host.Address, action).AbsolutePath).ToList();

        Assert.DoesNotContain(host.Posts, route => !tried.Any(path => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(route), @"\\\{[^}]*}", "[^/]+")}$")));
    }

    [Fact]
    public async Task The_token_also_counts_in_the_header_that_partial_updates_send()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        var page = await host.PageAsync("/work", Stop);
        var headers = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(page.Body!.GetAttribute("hx-headers:inherited")!)!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/work/5/retry", UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await host.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["retry 5"], host.Actions.Done);
        Assert.Null((await PageHost.ReadAsync(answer, Stop)).QuerySelector("nav[aria-label=Pages]"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/items/1")]
    [InlineData("/work")]
    public async Task Who_is_not_signed_in_is_told_where_the_link_is(string path)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(TestSignIn.NobodyHeader, "1");
        using var answer = await host.Client.SendAsync(request, Stop);

        var page = await host.PageAsync("/sign-in", Stop);

        Assert.Equal("/sign-in", answer.Headers.Location?.ToString());
        Assert.Contains("prints an address with a link that works once", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/assets/site.css", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/fault", 500)]
    public async Task Every_answer_carries_the_policy(string path, int status)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(
            "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_fault_is_a_page_that_gives_nothing_away()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);

        var page = await host.PageAsync("/fault", Stop);

        Assert.Equal("Something went wrong", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("secret detail", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_holds_style_or_script_of_its_own()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);

        foreach (var path in new[] { "/", "/items", $"/items/{City.Telling}", "/work", "/plans/9", "/plugins/labelhub.validation", "/connections" })
        {
            var page = await host.PageAsync(path, Stop);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        }
    }
}
