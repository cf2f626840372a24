using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

public sealed class PageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_run_tells_the_two_ways_to_begin()
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);

        var page = await host.PageAsync("/", Stop);

        Assert.NotNull(page.QuerySelector("a[href='/connections#add']"));
        Assert.Contains("dotnet run --project src/Host -- demo", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/items", "No items here")]
    [InlineData("/items?state=ties", "No items here")]
    [InlineData("/work", "Nothing has come in yet")]
    [InlineData("/work?tab=due", "Nothing is due")]
    [InlineData("/work?tab=parked", "Nothing is parked")]
    [InlineData("/work?tab=outbox", "Nothing is wanted in any tool")]
    [InlineData("/work?tab=schedules", "No schedule runs on this node")]
    [InlineData("/plans", "No plan has been made")]
    [InlineData("/connections", "Nothing is connected yet")]
    public async Task An_empty_list_says_what_will_fill_it(string path, string expected)
    {
        await using var host = await PageHost.StartAsync(plugins, Stop);

        Assert.Contains(expected, (await host.PageAsync(path, Stop)).QuerySelector(".hub-blank-title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stops_the_hub_comes_before_what_a_person_decides_and_looks_at()
    {
        await using var host = await SeededAsync();

        var needs = (await host.PageAsync("/", Stop)).QuerySelectorAll(".hub-needs a").Select(a => a.GetAttribute("href")!).ToArray();

        Assert.Equal(
            ["/plugins/acme.broken", "/connections#connection-2", "/plans/9", "/work?tab=parked", "/items?project=1&state=ties", "/items?project=2&state=ties", "/items?project=1&state=errors", "/items?project=2&state=errors"],
            needs);
    }

    [Fact]
    public async Task A_region_that_is_not_interpreted_is_shown_as_kept_by_the_tool_s_own_word()
    {
        await using var host = await SeededAsync();

        var kept = (await host.PageAsync($"/items/{City.Telling}", Stop)).QuerySelectorAll(".hub-answers .hub-tag").Select(tag => tag.TextContent);

        Assert.Contains("kept as it came: vectorlabels", kept);
    }

    [Fact]
    public async Task A_list_is_answered_as_a_part_only_when_a_part_is_asked_for()
    {
        await using var host = await SeededAsync();
        using var part = new HttpRequestMessage(HttpMethod.Get, new Uri("/items", UriKind.Relative));
        part.Headers.Add("HX-Request", "true");
        using var back = new HttpRequestMessage(HttpMethod.Get, new Uri("/items", UriKind.Relative));
        back.Headers.Add("HX-Request", "true");
        back.Headers.Add("HX-History-Restore-Request", "true");
        using var partial = await host.Client.SendAsync(part, Stop);
        using var restored = await host.Client.SendAsync(back, Stop);

        Assert.Null((await PageHost.ReadAsync(partial, Stop)).QuerySelector("nav[aria-label=Pages]"));
        Assert.NotNull((await PageHost.ReadAsync(restored, Stop)).QuerySelector("nav[aria-label=Pages]"));
    }

    [Fact]
    public async Task The_next_page_of_items_goes_on_where_the_first_ends()
    {
        await using var host = await SeededAsync();
        var first = await host.PageAsync("/items", Stop);
        var second = await host.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!, Stop);

        var ids = first.QuerySelectorAll("td a").Concat(second.QuerySelectorAll("td a")).Select(a => a.GetAttribute("href")!).ToArray();

        Assert.Equal(Enumerable.Range(1, 90).Reverse().Select(id => $"/items/{id}"), ids);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Parked_work_is_retried_by_its_button_and_a_refusal_is_said()
    {
        await using var host = await SeededAsync();
        using var done = await host.SubmitAsync("/work?tab=parked", "/work/1/retry", new Dictionary<string, string>(), Stop);
        host.Actions.Refusal = "It is not parked any more.";
        using var refused = await host.SubmitAsync("/work?tab=parked", "/work/1/discard", new Dictionary<string, string>(), Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/work?tab=parked"), (done.StatusCode, done.Headers.Location?.ToString()));
        Assert.Equal(["retry 1", "discard 1"], host.Actions.Done);
        Assert.Contains("It is not parked any more.", (await PageHost.ReadAsync(refused, Stop)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_its_counts_in_words_and_is_applied_only_after_a_question()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/plans/9", Stop);

        Assert.Equal(["30,112 findings would be added.", "41 consensus answers would change.", "7 effects would be newly wanted."], page.QuerySelectorAll(".hub-changes li").Select(li => li.TextContent));
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == "/plans/9/apply");
        using var applied = await host.SubmitAsync("/plans/9/apply", "/plans/9/apply", new Dictionary<string, string>(), Stop);
        Assert.Equal(["apply 9"], host.Actions.Done);
    }

    [Fact]
    public async Task A_new_connection_shows_its_hook_and_secret_once()
    {
        await using var host = await SeededAsync();
        var entered = new Dictionary<string, string> { ["kind"] = "cvat", ["name"] = "Studio", ["address"] = "https://studio.example.org", ["token"] = "tok", ["verify"] = "on" };
        using var answer = await host.SubmitAsync("/connections", "/connections", entered, Stop);

        var text = (await PageHost.ReadAsync(answer, Stop)).QuerySelector("[role=status]")!.TextContent;

        Assert.Contains("made-up-secret", text, StringComparison.Ordinal);
        Assert.Equal(["add cvat Studio https://studio.example.org verify=True"], host.Actions.Done);
    }

    [Fact]
    public async Task A_connection_is_kept_from_sending_by_its_button()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync("/connections", "/connections/1/pause", new Dictionary<string, string>(), Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/connections#connection-1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(["sending 1 False"], host.Actions.Done);
    }

    [Fact]
    public async Task A_refused_connection_keeps_what_was_entered_except_credentials()
    {
        await using var host = await SeededAsync();
        host.Actions.Added = new() { Errors = new Dictionary<string, string> { ["address"] = "'nowhere' is no address." } };
        using var answer = await host.SubmitAsync("/connections", "/connections", new Dictionary<string, string> { ["name"] = "Studio", ["address"] = "nowhere", ["token"] = "tok-en" }, Stop);

        var page = await PageHost.ReadAsync(answer, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("nowhere", page.QuerySelector("#address")!.GetAttribute("value"));
        Assert.Equal("'nowhere' is no address.", page.QuerySelector("#address-notes .hub-field-error")!.TextContent);
        Assert.DoesNotContain("tok-en", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }
}
