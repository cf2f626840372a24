using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>What a lead reads of a connection at first: what is there, what is known, what to do.</summary>
public sealed class ConnectionPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Single_labels_are_counted_and_a_second_look_at_them_is_priced()
    {
        await using var host = await SeededAsync();

        var text = Words(await host.PageAsync($"/connections/{Intake.Read}", Stop));

        Assert.Contains("350 items with one label: nobody can know how good they are; a seeded 3 % second look costs 11 labels", text, StringComparison.Ordinal);
        Assert.Contains("How good the single labels are is not known.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_asks_for_the_sample_that_was_shown_and_names_who_did()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync($"/connections/{Intake.Read}", $"/connections/{Intake.Read}/second-looks", new Dictionary<string, string> { ["percent"] = "3", ["seed"] = "42", ["switch"] = "on" }, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith($"look {Intake.Read} 3 % seed 42 on=True by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_under_way_tells_what_is_known_so_far_and_what_holds_the_rest()
    {
        await using var host = await SeededAsync();

        var text = Words(await host.PageAsync($"/connections/{Intake.Looked}", Stop));

        Assert.Contains("of the labels are wrong, whatever is decided about the 1 on which two people differ.", text, StringComparison.Ordinal);
        Assert.Contains("So far 70 of 80 second labels are there", text, StringComparison.Ordinal);
        Assert.Contains("10 requests wait: write-back: off for this project and kind", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_cannot_reach_us_is_said_first_with_what_to_do()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync($"/connections/{Intake.Reading}", Stop);

        Assert.Contains("--public-url", page.QuerySelector(".hub-notice-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12,480 of 48,210 items", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_found_later_is_offered_and_followed_by_a_press()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync($"/connections/{Intake.Read}", $"/connections/{Intake.Read}/projects/58/follow", new Dictionary<string, string>(), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal([$"follow {Intake.Read}/58"], host.Actions.Done);
        Assert.Contains("A project was found in the tool: Night shots", Words(await host.PageAsync("/", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_says_on_its_card_how_good_its_labels_are_or_that_nothing_is_known()
    {
        await using var host = await SeededAsync();

        var text = Words(await host.PageAsync("/", Stop));

        Assert.Contains("So far 10 of 20 second labels are there", text, StringComparison.Ordinal);
        Assert.Contains("How good single labels are is not known: no second look was asked for.", text, StringComparison.Ordinal);
    }

    private static string Words(AngleSharp.Html.Dom.IHtmlDocument page) => System.Text.RegularExpressions.Regex.Replace(page.Body!.TextContent, @"\s+", " ");

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Intake.SeedAsync(host.Databases, Stop);
        return host;
    }
}
