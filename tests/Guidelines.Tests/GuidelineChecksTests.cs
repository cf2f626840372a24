using LabelHub.Host.Guidelines.Checks;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Guidelines.Tests;

public sealed class GuidelineChecksTests
{
    private static readonly (string, string)[] Classes = [("bird", "Crow"), ("bird", "Rook")];

    [Fact]
    public void A_whole_guideline_has_nothing_to_mend() => Assert.Empty(Checked(SomeGuideline.Sheet));

    [Fact]
    public void A_class_without_a_definition_cannot_be_published() => Assert.Equal(
        (true, "Class 'bird: Rook'", "It has no definition. Say in a sentence what belongs to it."), Told(Assert.Single(Checked(With(SomeGuideline.Class("Rook") with { Definition = " " })))));

    [Fact]
    public void A_class_without_an_example_or_a_near_miss_is_reported()
    {
        var checks = Checked(With(SomeGuideline.Class("Rook") with { Examples = [], NearMisses = [] }));
        Assert.Equal(["It has no example.", "It has no near miss."], checks.Select(check => check.Message[..(check.Message.IndexOf('.', StringComparison.Ordinal) + 1)]));
        Assert.All(checks, check => Assert.False(check.IsError));
    }

    [Fact]
    public void A_class_of_the_schema_that_the_sheet_does_not_name_is_reported_as_empty() =>
        Assert.Equal(3, Checked(SomeGuideline.Sheet with { Classes = [SomeGuideline.Class("Crow")] }).Count(check => check.Place == "Class 'bird: Rook'"));

    [Fact]
    public void A_class_that_the_schema_does_not_have_is_reported() => Assert.Contains(
        Checked(SomeGuideline.Sheet with { Classes = [.. SomeGuideline.Sheet.Classes, SomeGuideline.Class("Jay")] }), check => check is { IsError: false, Place: "Class 'bird: Jay'" });

    [Fact]
    public void An_example_whose_item_is_gone_cannot_be_published() => Assert.Equal(
        (true, "Class 'bird: Rook'", "Item 99 is not in this project any more, or never was. Give another, or take it out."),
        Told(Assert.Single(Checked(With(SomeGuideline.Class("Rook") with { Examples = [new ExampleNote { Item = 99 }] })))));

    [Theory]
    [InlineData("# A\n\n## B\n\n## C\n\ntext", "Section 'B'")]
    [InlineData("# A\n\ntext\n\n## Last", "Section 'Last'")]
    [InlineData("# A\n\n## B\n\n# C\n\ntext", "Section 'B'")]
    public void A_heading_without_content_cannot_be_published(string template, string place) => Assert.Equal(place, Assert.Single(Checked(SomeGuideline.Sheet, template)).Place);

    [Fact]
    public void A_heading_above_a_smaller_one_is_not_blank() => Assert.Empty(Checked(SomeGuideline.Sheet, "# A\n\n## B\n\ntext"));

    [Fact]
    public void A_text_without_words_cannot_be_published() => Assert.Contains(Checked(SomeGuideline.Sheet, ""), check => check is { IsError: true, Place: "Text" });

    [Fact]
    public void A_text_longer_than_people_read_is_reported() => Assert.StartsWith(
        "It has 21 words; 20 are what people read.", Assert.Single(Checked(SomeGuideline.Sheet, string.Join(' ', Enumerable.Repeat("word", 21)), limit: 20)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fault_of_the_template_is_told_by_its_line() => Assert.Equal("Template, line 2, column 1", Assert.Single(Checked(SomeGuideline.Sheet, "text\n{{nothing}}")).Place);

    [Fact]
    public void A_template_without_a_place_for_the_decision_records_is_reported()
    {
        var decided = SomeGuideline.Sheet with { Decisions = [SomeGuideline.Record("D1"), SomeGuideline.Record("D2")] };
        Assert.StartsWith("It shows none of the decision records (D1, D2).", Assert.Single(Checked(decided)).Message, StringComparison.Ordinal);
        Assert.Empty(Checked(decided, "text {{#each decisions}}{{ruling}}{{/each}}"));
    }

    private static (bool, string, string) Told(GuidelineCheck check) => (check.IsError, check.Place, check.Message);

    private static GuidelineSheet With(ClassEntry rook) => SomeGuideline.Sheet with { Classes = [SomeGuideline.Class("Crow"), rook] };

    private static IReadOnlyList<GuidelineCheck> Checked(GuidelineSheet sheet, string template = "text", int limit = 1_500) =>
        GuidelineChecks.Of(sheet, template, GuidelineText.Of(template, SomeGuideline.Model), Classes, new HashSet<long> { 7, 8 }, limit);
}
