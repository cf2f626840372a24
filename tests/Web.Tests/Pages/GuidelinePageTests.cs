using System.Net;
using LabelHub.Abstractions.Connectors;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

public sealed class GuidelinePageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_of_the_tool_is_shown_beside_ours_as_words_and_the_acts_name_it()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/guidelines/1", Stop);
        var card = page.QuerySelector(".hub-ask")!;
        Assert.Contains("Just label what you see.", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(
            [$"/guidelines/1/replace?hash={Sighting.Hash(Guide.Theirs)}", $"/guidelines/1/adopt?hash={Sighting.Hash(Guide.Theirs)}"],
            card.QuerySelectorAll("form").Select(form => form.GetAttribute("action")));
    }

    [Fact]
    public async Task Whoever_opens_the_version_in_force_has_seen_it_and_older_ones_do_not_count()
    {
        await using var host = await SeededAsync();
        await host.PageAsync("/guidelines/1?version=1.0.0", Stop);
        Assert.Empty(host.Actions.Done);
        await host.PageAsync("/guidelines/1", Stop);
        Assert.Equal(["Ada saw 1 1.1.0"], host.Actions.Done);
    }

    [Fact]
    public async Task Two_versions_are_compared_line_by_line()
    {
        await using var host = await SeededAsync();
        var page = await host.PageAsync("/guidelines/1?version=1.1.0&against=1.0.0", Stop);
        Assert.Equal(["3. What is cut off by the edge still gets a box."], page.QuerySelectorAll("section[aria-labelledby=difference] .hub-diff-added").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task What_was_found_in_the_tool_is_a_version_of_its_own()
    {
        await using var host = await SeededAsync();
        Assert.Contains("Label the cars.", (await host.PageAsync("/guidelines/1?version=0.0.0", Stop)).QuerySelector(".hub-prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_read_as_it_was_entered()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync("/guidelines/1/edit", "/guidelines/1/edit", Entered("41 clear\n#42\nhttps://hub.example.org/items/43/ far away"), Stop);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var entry = host.Actions.Saved!.Classes[0];
        Assert.Equal(("objects", "Car", "On wheels."), (entry.Field, entry.Label, entry.Definition));
        Assert.Equal([(41, "clear"), (42, ""), (43, "far away")], entry.Examples.Select(note => (note.Item, note.Why)));
        Assert.Equal(["One.", "Two."], host.Actions.Saved.Rules);
    }

    [Fact]
    public async Task An_example_without_a_number_is_told_and_nothing_is_lost()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync("/guidelines/1/edit", "/guidelines/1/edit", Entered("the red one"), Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PageHost.ReadAsync(answer, Stop);
        Assert.Contains("'the red one' does not begin with the number of an item", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("the red one", page.GetElementById("class-0-examples")!.TextContent);
        Assert.Null(host.Actions.Saved);
    }

    [Fact]
    public async Task A_preview_tells_the_version_and_what_is_missing()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync("/guidelines/1/edit", "/guidelines/1/edit", Entered("41"), Stop);
        var page = await host.PageAsync("/guidelines/1/edit", Stop);
        var preview = page.GetElementById("preview")!.TextContent;
        Assert.Contains("cannot be published yet", preview, StringComparison.Ordinal);
        Assert.Contains("Item 999 is not in this project any more", preview, StringComparison.Ordinal);
        Assert.Contains("Class 'time: night'", preview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guidelines/1")]
    [InlineData("/guidelines/1/edit")]
    [InlineData("/me/guideline/1")]
    public async Task A_part_of_a_picture_is_shown_and_its_page_alone_may_load_from_there(string path)
    {
        await using var host = await SeededAsync();
        await Folk.SeedAsync(host.Databases, Stop);
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Contains("img-src 'self' data: https://images.example.org;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var picture = (await PageHost.ReadAsync(answer, Stop)).QuerySelector(".hub-prose svg[role=img]")!;
        Assert.Equal(("A car that is cut off by the edge, with a box around it", "https://images.example.org/crossing-00040.jpg"), (picture.GetAttribute("aria-label"), picture.QuerySelector("image")!.GetAttribute("href")));

        using var other = await host.Client.GetAsync(new Uri("/guidelines", UriKind.Relative), Stop);
        Assert.Contains("img-src 'self' data:;", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_picture_is_asked_about_before_it_is_published_and_the_answer_names_it()
    {
        await using var host = await SeededAsync();
        await Guide.DraftAsync(host.Databases, "![A cyclist at dusk](item:41)", Stop);
        var asked = (await host.PageAsync("/guidelines/1/publish", Stop)).QuerySelectorAll("input[name=cleared]");
        Assert.Equal(["item:41"], asked.Select(box => box.GetAttribute("value")));
        Assert.All(asked, box => Assert.True(box.HasAttribute("required")));

        using var answer = await host.SubmitAsync("/guidelines/1/publish", "/guidelines/1/publish", new Dictionary<string, string> { ["changelog"] = "A picture.", ["size"] = "Minor", ["cleared"] = "item:41" }, Stop);

        Assert.Equal(["publish 1 Minor 'A picture.' [item:41] by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task A_settled_items_page_names_what_was_marked_on_it_as_a_guideline_would()
    {
        await using var host = await SeededAsync();
        var named = (await host.PageAsync($"/items/{City.Telling}", Stop)).QuerySelectorAll("section[aria-labelledby=pictures] code").Select(code => code.TextContent);
        Assert.Equal(["b1", "b2", "b3", "b4", "b5"], named.Select(code => code.Split('/', ')')[1]));
    }

    [Fact]
    public async Task A_project_without_a_guideline_is_invited_to_write_one()
    {
        await using var host = await SeededAsync();
        Assert.Contains("Nothing is published yet", (await host.PageAsync("/guidelines/2", Stop)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no project '99'.", (await host.PageAsync("/guidelines/99", Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }

    private static Dictionary<string, string> Entered(string examples) => new()
    {
        ["purpose"] = "Moving things.", ["rules"] = "One.\r\n\r\nTwo.\r\n", ["class-0-definition"] = "On wheels.", ["class-0-examples"] = examples, ["class-0-misses"] = "", ["template"] = "# {{project.title}}\n\n{{purpose}}",
    };
}
