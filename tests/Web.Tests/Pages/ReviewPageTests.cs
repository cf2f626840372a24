using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>Objections, as leads decide them.</summary>
public sealed class ReviewPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_cases_are_listed_by_their_date_and_what_is_late_is_marked()
    {
        await using var host = await SeededAsync();
        var open = (await host.PageAsync("/review", Stop)).QuerySelectorAll("section[aria-labelledby=open] li");
        Assert.Equal([$"/review/{Folk.AboutFinding}", $"/review/{Folk.AboutAnswer}"], open.Select(entry => entry.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal([true, false], open.Select(entry => entry.TextContent.Contains("overdue", StringComparison.Ordinal)));
        Assert.Contains("2 objections wait for a decision", (await host.PageAsync("/", Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_about_an_answer_sees_neither_who_gave_which_nor_how_many_nor_what_was_said_of_it()
    {
        await using var host = await SeededAsync();
        var main = (await host.PageAsync($"/review/{Folk.AboutAnswer}", Stop)).QuerySelector("main")!.TextContent;
        Assert.Contains("A contributor asks what is right for 'time'.", main, StringComparison.Ordinal);
        foreach (var told in new[] { "P-000", "decided 'day'", "67", "of 3", "Ada", "Grace" }) Assert.DoesNotContain(told, main, StringComparison.Ordinal);
        var options = (await host.PageAsync($"/review/{Folk.AboutAnswer}", Stop)).QuerySelectorAll("input[name=option]").Select(option => option.GetAttribute("value"));
        Assert.Equal(["A", "B"], options);
    }

    [Fact]
    public async Task A_decision_names_what_was_on_screen()
    {
        await using var host = await SeededAsync();
        var shown = (await host.PageAsync($"/review/{Folk.AboutFinding}", Stop)).QuerySelector("input[name=shown]")!.GetAttribute("value");
        using var answer = await host.SubmitAsync($"/review/{Folk.AboutFinding}", $"/review/{Folk.AboutFinding}", new Dictionary<string, string> { ["holds"] = "no", ["reason"] = "Someone is there." }, Stop);
        Assert.Equal($"/review?decided={Folk.AboutFinding}", answer.Headers.Location?.ToString());
        Assert.Equal([$"decide {Folk.AboutFinding} True '' [] 'Someone is there.' shown {shown} by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task A_decision_may_cite_a_record_that_holds_and_one_that_was_withdrawn_is_not_offered()
    {
        await using var host = await SeededAsync();
        var offered = (await host.PageAsync($"/review/{Folk.AboutAnswer}", Stop)).QuerySelectorAll("select[name=cites] option").Select(option => option.TextContent);
        Assert.Equal(["no decision record", "D3: Is dusk day or night?", "D1: Does a car on a poster count?"], offered);

        using var answer = await host.SubmitAsync($"/review/{Folk.AboutAnswer}", $"/review/{Folk.AboutAnswer}", new Dictionary<string, string> { ["option"] = "A", ["reason"] = "The lamps.", ["cites"] = "3" }, Stop);

        Assert.Contains("'The lamps.' as in D3 shown", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_case_tells_what_it_follows_and_another_can_be_kept_as_a_record()
    {
        await using var host = await SeededAsync();
        Assert.Contains("As ruled in D1: Does a car on a poster count?", (await host.PageAsync($"/review/{Folk.Decided}", Stop)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.PageAsync($"/review?decided={Folk.Decided}", Stop)).QuerySelector(".hub-notice a"));

        var keep = await host.PageAsync($"/guidelines/1/decisions?case={Folk.Decided}", Stop);

        Assert.Equal(("Right: at that distance a person is that small.", $"{City.Telling}"), (keep.GetElementById("ruling")!.TextContent, keep.GetElementById("items")!.GetAttribute("value")));
        Assert.Equal("", (await host.PageAsync($"/guidelines/1/decisions?case={Folk.AboutAnswer}", Stop)).GetElementById("ruling")!.TextContent);
    }

    [Fact]
    public async Task A_refusal_is_told_and_the_reason_is_kept()
    {
        await using var host = await SeededAsync();
        host.Actions.Refusal = "'Ada' decided about this before.";
        using var answer = await host.SubmitAsync($"/review/{Folk.AboutAnswer}", $"/review/{Folk.AboutAnswer}", new Dictionary<string, string> { ["option"] = "A", ["reason"] = "The lamps." }, Stop);
        var page = await PageHost.ReadAsync(answer, Stop);
        Assert.Equal((HttpStatusCode.Conflict, "The lamps."), (answer.StatusCode, page.GetElementById("reason")!.TextContent));
        Assert.Contains("decided about this before", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
