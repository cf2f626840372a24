using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Guidelines.Tests;

public sealed class GuidelineTextTests
{
    [Fact]
    public void The_default_template_tells_purpose_rules_classes_decisions_confusions_and_changes()
    {
        var text = GuidelineText.Of(DefaultTemplate.Text, SomeGuideline.Model);
        Assert.Empty(text.Faults);
        Assert.Equal(
            """
            # Birds

            ## What this is for

            Counting birds.

            ## How to decide

            1. Look at the beak.
            2. When in doubt, skip.

            ## The classes

            ### Crow

            All black.

            **Yes:**

            - [crow-1](https://hub.example.org/items/7) – black all over

            **Close, but no:**

            - [magpie](https://hub.example.org/items/8)

            ## Decided cases

            ### D2: Is a young rook a crow?

            No: it is a **rook**.

            - [nest](https://hub.example.org/items/9)

            ## Often taken for one another

            - **Rook** was given where most say **Crow**: 3 of 12 answers (25 %)

            ## When to ask

            Ask often.

            ## New in version 1.1.0

            - Rule 2 was added.

            """.ReplaceLineEndings("\n"),
            text.Markdown);
    }

    [Fact]
    public void What_has_nothing_to_tell_leaves_no_heading_behind()
    {
        var text = GuidelineText.Of(DefaultTemplate.Text, new() { Project = new() { Title = "Birds" }, Version = "1.0.0", Purpose = "Counting." });
        Assert.Equal("# Birds\n\n## What this is for\n\nCounting.\n", text.Markdown);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "script:alert")]
    [InlineData("[x](&#106;avascript:alert(1))", "javascript:")]
    [InlineData("[x](java\tscript:alert(1))", "href=\"java")]
    [InlineData("![x](data:text/html;base64,PHNjcmlwdD4=)", "data:")]
    [InlineData("[x](//evil.example.org)", "//evil")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    [InlineData("[x][y]\n\n[y]: vbscript:x", "vbscript:")]
    public void Nothing_that_runs_or_leads_astray_becomes_html(string markdown, string forbidden) =>
        Assert.DoesNotContain(forbidden, MarkdownHtml.Of(markdown), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("[x](https://example.org/a?b=c)", "href=\"https://example.org/a?b=c\"")]
    [InlineData("[x](mailto:ask@example.org)", "href=\"mailto:ask@example.org\"")]
    [InlineData("[x](/items/4)", "href=\"/items/4\"")]
    [InlineData("[x](#rules)", "href=\"#rules\"")]
    public void Links_to_the_web_to_mail_and_to_this_hub_stay(string markdown, string expected) => Assert.Contains(expected, MarkdownHtml.Of(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_label_with_marks_is_shown_as_it_is() => Assert.Equal("<p>*a* [b](c) &lt;d&gt; # _e_</p>\n", MarkdownHtml.Of(MarkdownHtml.Escape("*a* [b](c) <d> # _e_")));

    [Fact]
    public void A_template_that_multiplies_lists_is_stopped()
    {
        var many = SomeGuideline.Model with { Changes = [.. Enumerable.Range(0, 200).Select(n => $"change {n}")] };
        var fault = Assert.Single(GuidelineText.Of("{{#each changes}}{{#each @root.changes}}{{#each @root.changes}}{{this}}{{/each}}{{/each}}{{/each}}", many).Faults);
        Assert.StartsWith("The template makes more than 200,000 characters.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_of_the_model_can_be_put_into_a_text()
    {
        var paths = ModelShape.Root.Paths().ToArray();
        Assert.Contains("classes[].nearMisses[].why", paths);
        foreach (var path in paths)
        {
            var text = GuidelineText.Of(Template(path), Whole);
            Assert.Empty(text.Faults);
            Assert.Matches(@"\[.+\]", text.Markdown);
        }
    }

    private static TemplateModel Whole => SomeGuideline.Model with
    {
        Classes = [SomeGuideline.Model.Classes[0] with { NearMisses = SomeGuideline.Model.Classes[0].Examples }],
    };

    /// <summary>Goes through every list on the way to a value.</summary>
    private static string Template(string path)
    {
        var parts = path.Split("[]");
        var template = parts[^1].Length == 0 ? "[{{this}}]" : $"[{{{{{parts[^1].TrimStart('.')}}}}}]";
        return parts.SkipLast(1).Reverse().Aggregate(template, (inner, list) => $"{{{{#each {list.TrimStart('.')}}}}}{inner}{{{{/each}}}}");
    }
}
