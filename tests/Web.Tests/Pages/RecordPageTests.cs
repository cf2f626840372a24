using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>The page of decision records.</summary>
public sealed class RecordPageTests(LoadedPlugins plugins)
{
    private const string Path = "/guidelines/1/decisions";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_listed_newest_first_with_their_items_and_what_was_withdrawn_is_struck_through()
    {
        await using var host = await SeededAsync();
        var entries = (await host.PageAsync(Path, Stop)).QuerySelectorAll("section[aria-labelledby=records] li");
        Assert.Equal(["D3", "D2", "D1"], entries.Select(entry => entry.Id));
        Assert.Equal([false, true, false], entries.Select(entry => entry.QuerySelector(".hub-struck") is not null));
        Assert.Equal(["/items/40", "/items/41"], entries[0].QuerySelectorAll(".hub-links a").Select(link => link.GetAttribute("href")));
        Assert.Equal([$"{Path}/3/withdraw", $"{Path}/1/withdraw"], entries.SelectMany(entry => entry.QuerySelectorAll("form")).Select(form => form.GetAttribute("action")));
    }

    [Fact]
    public async Task A_record_is_kept_as_it_was_entered_and_one_that_is_refused_stays_to_be_corrected()
    {
        await using var host = await SeededAsync();
        using (var kept = await host.SubmitAsync(Path, Path, Entered("40, #41 https://hub.example.org/items/42/"), Stop)) Assert.Equal((HttpStatusCode.Redirect, Path), (kept.StatusCode, kept.Headers.Location?.ToString()));
        Assert.Equal(["keep 1 'Is a van a Car?' 'Yes.' objects/Car [40,41,42] by Ada"], host.Actions.Done);

        using var refused = await host.SubmitAsync(Path, Path, Entered("the red one"), Stop);
        var page = await PageHost.ReadAsync(refused, Stop);
        Assert.Contains("items: 'the' is not the number of an item.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Is a van a Car?", "the red one", "objects: Car"), (page.GetElementById("title")!.GetAttribute("value"), page.GetElementById("items")!.GetAttribute("value"), page.QuerySelector("#about option[selected]")!.GetAttribute("value")));
        Assert.Single(host.Actions.Done);
    }

    [Fact]
    public async Task A_record_is_withdrawn_by_its_number()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync(Path, $"{Path}/3/withdraw", new Dictionary<string, string>(), Stop);
        Assert.Equal(["withdraw 1 D3 by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task An_items_page_shows_the_records_that_name_it_and_leads_to_one_more()
    {
        await using var host = await SeededAsync();
        var section = (await host.PageAsync($"/items/{City.Telling}", Stop)).QuerySelector("section[aria-labelledby=records]")!;
        Assert.Equal(["/guidelines/1/decisions#D1", "/guidelines/1/decisions#D3", $"/guidelines/1/decisions?item={City.Telling}#keep"], section.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"{City.Telling}", (await host.PageAsync($"{Path}?item={City.Telling}", Stop)).GetElementById("items")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_project_that_is_not_there_has_no_records()
    {
        await using var host = await SeededAsync();
        Assert.Contains("There is no project '99'.", (await host.PageAsync("/guidelines/99/decisions", Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Entered(string items) => new() { ["title"] = "Is a van a Car?", ["ruling"] = "Yes.", ["about"] = "objects: Car", ["items"] = items };

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
