using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Guidelines.Tests;

public sealed class TemplateCheckTests
{
    [Fact]
    public void The_template_a_guideline_begins_with_has_no_fault() => Assert.Empty(TemplateCheck.Of(DefaultTemplate.Text));

    [Fact]
    public void An_unknown_name_is_told_by_line_and_column_with_what_there_is()
    {
        var fault = Assert.Single(TemplateCheck.Of("# Title\n\n{{#each classes}}\n  {{lable}}\n{{/each}}"));
        Assert.Equal((4, 3), (fault.Line, fault.Column));
        Assert.Equal("'lable' is not known. Here are 'field', 'label', 'definition', 'examples', 'nearMisses'.", fault.Message);
    }

    [Theory]
    [InlineData("{{#each rules}}{{text}}", "'{{#each}}' is never closed.")]
    [InlineData("{{#each rules}}{{/if}}", "'{{/if}}' stands where '{{/each}}' is expected")]
    [InlineData("{{/each}}", "closes nothing that is open")]
    [InlineData("{{else}}", "outside of a block")]
    [InlineData("{{purpose", "never closed")]
    [InlineData("{{{purpose}}}", "Three braces are not needed")]
    [InlineData("{{> part}}", "is not known")]
    [InlineData("{{lookup classes 0}}", "is not known")]
    [InlineData("{{#custom rules}}{{/custom}}", "Accepted are #each, #with, #if and #unless")]
    [InlineData("{{#each purpose}}{{/each}}", "'purpose' is no list")]
    [InlineData("{{classes}}", "is a list: go through it with")]
    [InlineData("{{project}}", "is a group: name one of 'title'")]
    [InlineData("{{purpose.Length}}", "There is one value here")]
    [InlineData("{{../purpose}}", "further out than the template")]
    [InlineData("{{@index}}", "only inside of")]
    [InlineData("{{@root.GetType}}", "is not known")]
    [InlineData("{{constructor}}", "is not known")]
    public void What_is_not_of_the_model_or_its_grammar_is_refused(string template, string word) =>
        Assert.Contains(TemplateCheck.Of(template), fault => fault.Message.Contains(word, StringComparison.Ordinal));

    [Theory]
    [InlineData("{{#each classes}}{{#each examples}}{{../label}} {{@root.project.title}} {{@index}} {{why}}{{/each}}{{/each}}")]
    [InlineData("{{#if purpose}}{{purpose}}{{else}}{{version}}{{/if}}{{#unless rules}}none{{/unless}}")]
    [InlineData("{{#each changes}}{{this}}{{else}}{{version}}{{/each}}")]
    [InlineData("{{#with project}}{{title}}{{/with}}{{! a note }}{{!-- another }} one --}}")]
    [InlineData("{{~#each rules~}} {{number}} {{~/each~}}")]
    public void Values_lists_conditions_and_comments_are_accepted(string template) => Assert.Empty(TemplateCheck.Of(template));

    [Fact]
    public void After_an_unknown_list_nothing_is_said_of_what_is_inside() =>
        Assert.Single(TemplateCheck.Of("{{#each clases}}{{label}} {{#each examples}}{{why}}{{/each}}{{/each}}"));

    [Fact]
    public void Blocks_within_blocks_end_somewhere() => Assert.Contains(
        TemplateCheck.Of(string.Concat(Enumerable.Repeat("{{#if purpose}}", 8)) + string.Concat(Enumerable.Repeat("{{/if}}", 8))), fault => fault.Message.Contains("deep", StringComparison.Ordinal));
}
