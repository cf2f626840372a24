using System.Net;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>A contributor's own page.</summary>
public sealed class MePageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_back_has_rule_place_message_and_what_the_guideline_says()
    {
        await using var host = await SeededAsync();
        var text = (await host.PageAsync("/me", Stop)).QuerySelector($"#card-{City.Telling}")!.TextContent;

        foreach (var part in new[]
        {
            "The box 'Car' reaches 18 % beyond the right edge of the image.", "box-outside (labelhub.validation)", "objects, Car 40% × 38% at 78%, 42%",
            "objects: Car", "Anything with four wheels and an engine.", "clear, and alone", "a reflection in a window", "A person decided otherwise",
        }) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_region_it_is_about_is_marked_in_the_drawing_of_ones_own_answer_and_no_other_answer_is_drawn()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/me", Stop);
        Assert.Single(page.QuerySelectorAll(".hub-drawing"));
        Assert.Single(page.QuerySelectorAll(".hub-shape-flagged"));
        Assert.DoesNotContain("Person covers", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_stand_where_the_level_allows_them_and_nowhere_else()
    {
        await using var host = await SeededAsync();
        await SetLevelAsync(host, PeopleLevel.Items);
        Assert.DoesNotContain("that could be compared", (await host.PageAsync("/me", Stop)).Body!.TextContent, StringComparison.Ordinal);
        await SetLevelAsync(host, PeopleLevel.Managed);

        var known = (await host.PageAsync("/me", Stop)).QuerySelector("section[aria-labelledby=known]")!.TextContent;

        Assert.Contains("14 of 20 answers that could be compared agreed: 70\u00a0%, and by so many it may be from 48\u00a0% to 85\u00a0%", known, StringComparison.Ordinal);
        Assert.Contains("4 by a person's decision, 16 by the other answers", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_tells_the_ruling_it_follows_and_neither_who_ruled_nor_on_which_items()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/me", Stop);
        var told = page.QuerySelectorAll(".hub-own-lesson").Single(part => part.TextContent.Contains("As ruled in", StringComparison.Ordinal));
        Assert.Contains("D1: Does a car on a poster count?", told.TextContent, StringComparison.Ordinal);
        Assert.Equal("only what is there", told.QuerySelector(".hub-prose strong")!.TextContent);
        Assert.Equal("/me/guideline/1", told.QuerySelector("a")!.GetAttribute("href"));
        foreach (var hidden in new[] { "Grace", "/items/" }) Assert.DoesNotContain(hidden, page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announced_level_is_told_with_its_notice_and_date()
    {
        await using var host = await SeededAsync();
        Assert.Contains(Folk.Notice, (await host.PageAsync("/me", Stop)).QuerySelector(".hub-notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_is_answered_only_when_there_is_something_new()
    {
        await using var host = await SeededAsync();
        var live = (await host.PageAsync("/me", Stop)).GetElementById("work")!.GetAttribute("hx-get")!;
        using (var same = await host.Client.GetAsync(new Uri(live, UriKind.Relative), Stop)) Assert.Equal(HttpStatusCode.NoContent, same.StatusCode);
        await host.Databases.WriteAsync<FindingRow>(Stop, Make.Finding(2, City.Telling, template: "A second look at the road, please."));

        using var news = await host.Client.GetAsync(new Uri(live, UriKind.Relative), Stop);

        var part = await PageHost.ReadAsync(news, Stop);
        Assert.Contains("A second look at the road", part.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(part.QuerySelector("h1"));
    }

    [Fact]
    public async Task An_objection_names_what_was_on_screen_and_one_that_is_refused_loses_nothing()
    {
        await using var host = await SeededAsync();
        var address = (await host.PageAsync("/me", Stop)).QuerySelector("a[href^='/me/object/']")!.GetAttribute("href")!;
        using (var sent = await host.SubmitAsync(address, address, new Dictionary<string, string> { ["text"] = "It is cut off there." }, Stop)) Assert.Equal("/me?objected=yes", sent.Headers.Location?.ToString());
        Assert.Equal([$"{TestSignIn.Contributor} objects to {address[(address.LastIndexOf('/') + 1)..]}: It is cut off there."], host.Actions.Done);
        host.Actions.Refusal = "Say it shorter.";

        using var refused = await host.SubmitAsync(address, address, new Dictionary<string, string> { ["text"] = "At length." }, Stop);

        var page = await PageHost.ReadAsync(refused, Stop);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "At length."), (refused.StatusCode, page.GetElementById("text")!.TextContent));
        Assert.Contains("Say it shorter.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_with_a_person_already_has_no_button()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/me", Stop);
        Assert.Single(page.QuerySelectorAll("a[href^='/me/object/']"));
        Assert.Contains("With a person", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Right: at that distance a person is that small.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/me/object/0123456789abcdef0123")]
    [InlineData("/me/guideline/2")]
    [InlineData("/me/guideline/99")]
    public async Task What_is_not_ones_own_is_not_there(string path)
    {
        await using var host = await SeededAsync();
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Own_pages_stay_in_no_cache()
    {
        await using var host = await SeededAsync();
        foreach (var path in new[] { "/me", "/me/live", "/me/sign-in" })
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    private static Task<int> SetLevelAsync(PageHost host, string level) =>
        host.Databases.Hub.WriteAsync(session => session.ExecuteAsync("UPDATE derived_project SET people_level = @level WHERE id = @Managed", new { level, Folk.Managed }, Stop), Stop);

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
