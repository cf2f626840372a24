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

    [Theory]
    [InlineData("Ask.\n\n![](https://pics.example.org/1.jpg)", "The picture 'https://pics.example.org/1.jpg' has no words in its place. Say what it shows: '![what it shows](https://pics.example.org/1.jpg)'.")]
    [InlineData("Ask.\n\n![ ](item:7)", "The picture 'item:7' has no words in its place. Say what it shows: '![what it shows](item:7)'.")]
    [InlineData("Ask.\n\n![a beak](beak.jpg)", "'beak.jpg' is no address of a picture. Accepted are http and https addresses, 'item:41' for the picture of an item, and 'item:41/b1' for what somebody marked on it.")]
    [InlineData("Ask.\n\n![a beak](https://pics.example.org/1.jpg?sig=abc)", "'https://pics.example.org/1.jpg?sig=…' carries a password or a signature, which everybody who reads the guideline would have. Give an address that needs none.")]
    [InlineData("Ask.\n\n[more](https://ada:hunter2@pics.example.org/)", "'https://…@pics.example.org/' carries a password or a signature, which everybody who reads the guideline would have. Give an address that needs none.")]
    public void A_picture_at_fault_cannot_be_published_and_is_told_by_its_line(string text, string message) =>
        Assert.Equal((true, "Section 'When to ask', line 3", message), Told(Assert.Single(Checked(SomeGuideline.Sheet with { Sections = [new() { Title = "When to ask", Text = text }] }))));

    [Fact]
    public void Pictures_are_looked_at_wherever_the_lead_wrote_them()
    {
        const string Bare = "![](https://pics.example.org/1.jpg)";
        var sheet = SomeGuideline.Sheet with
        {
            Purpose = Bare, Rules = [Bare], Decisions = [SomeGuideline.Record("D1") with { Ruling = Bare }],
            Classes = [SomeGuideline.Class("Crow") with { Definition = Bare, NearMisses = [new() { Item = 8, Why = Bare }] }, SomeGuideline.Class("Rook")],
        };
        Assert.Equal(
            ["Class 'bird: Crow', item 8, line 1", "Class 'bird: Crow', line 1", "Decision record D1, line 1", "Purpose, line 1", "Rule 1, line 1", "Template, line 2"],
            Checked(sheet, "{{#each decisions}}{{ruling}}{{/each}}\n" + Bare).Where(check => check.IsError).Select(check => check.Place).Order(StringComparer.Ordinal));
    }

    private static (bool, string, string) Told(GuidelineCheck check) => (check.IsError, check.Place, check.Message);

    private static GuidelineSheet With(ClassEntry rook) => SomeGuideline.Sheet with { Classes = [SomeGuideline.Class("Crow"), rook] };

    private static IReadOnlyList<GuidelineCheck> Checked(GuidelineSheet sheet, string template = "text", int limit = 1_500) =>
        GuidelineChecks.Of(sheet, template, GuidelineText.Of(template, SomeGuideline.Model), Classes, new HashSet<long> { 7, 8 }, limit);
}
