using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>How far a project looks at people, and who gets in.</summary>
public sealed class PeoplePageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_items_it_says_what_is_not_shown_and_how_to_raise()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/people/1", Stop);
        Assert.Contains("Not shown: who agrees how often", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("section[aria-labelledby=persons], section[aria-labelledby=groups]"));
        Assert.Empty(host.Actions.Done);
    }

    [Fact]
    public async Task At_managed_persons_have_count_interval_and_evidence_and_the_read_is_written_down()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync($"/people/{Folk.Managed}", Stop);
        var second = page.QuerySelectorAll("section[aria-labelledby=persons] tbody tr")[1].TextContent;
        foreach (var part in new[] { "Account 2", "70\u00a0%", "48\u00a0% to 85\u00a0%", "20 answers", "4 by decisions, 16 by other answers" }) Assert.Contains(part, second, StringComparison.Ordinal);
        Assert.Equal([$"Ada read the figures of everyone of project {Folk.Managed}"], host.Actions.Done);
        Assert.Contains("Agreement 12 with the works council", page.QuerySelector("section[aria-labelledby=governance]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_coaching_groups_alone_are_shown()
    {
        await using var host = await SeededAsync();
        await host.Databases.Hub.WriteAsync(session => session.ExecuteAsync("UPDATE derived_project SET people_level = 'coaching' WHERE id = 2", null, Stop), Stop);
        var page = await host.PageAsync($"/people/{Folk.Managed}", Stop);
        Assert.Contains("About 80\u00a0% of the answers of the person in the middle agree.", page.QuerySelector("section[aria-labelledby=groups]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("section[aria-labelledby=persons]"));
        Assert.DoesNotContain("P-0002", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raise_is_sent_as_it_was_entered_and_what_is_wrong_with_it_stands_beside_it()
    {
        await using var host = await SeededAsync();
        host.Actions.Errors = ["effectiveAt: is before people are told."];
        var entered = new Dictionary<string, string> { ["level"] = "managed", ["purpose"] = "To help", ["legalBasis"] = "Agreement 12", ["notice"] = "You will be seen", ["noticeAt"] = "2026-12-01", ["effectiveAt"] = "2026-11-30" };

        using var answer = await host.SubmitAsync("/people/1", "/people/1/raise", entered, Stop);

        Assert.Equal(["level 1 managed for 'To help' told 2026-12-01 from 2026-11-30 '' by Ada"], host.Actions.Done);
        var page = await PageHost.ReadAsync(answer, Stop);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2026-11-30"), (answer.StatusCode, page.GetElementById("effectiveAt")!.GetAttribute("value")));
        Assert.Contains("is before people are told", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_shown_once_and_stays_in_no_cache()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync("/people", "/people/link", new Dictionary<string, string> { ["connection"] = "1", ["account"] = "4" }, Stop);
        Assert.Equal(["link 1 4 by Ada"], host.Actions.Done);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("/me/enter?token=made-up", (await PageHost.ReadAsync(answer, Stop)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", (await host.PageAsync("/people", Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_is_shown_with_the_code_that_they_read_out()
    {
        await using var host = await SeededAsync();
        Assert.Contains("KX7T4R", (await host.PageAsync("/people", Stop)).Body!.TextContent, StringComparison.Ordinal);
        using (var approved = await host.SubmitAsync("/people", "/people/requests/1/approve", new Dictionary<string, string> { ["connection"] = "1", ["account"] = "7" }, Stop)) Assert.Equal("/people", approved.Headers.Location?.ToString());
        Assert.Equal(["approve 1 as 1/7 by Ada"], host.Actions.Done);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
