using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Versions;

namespace LabelHub.Guidelines.Tests;

public sealed class SheetChangesTests
{
    private static readonly GuidelineVersion Before = new(1, 4, 2);

    private static GuidelineSheet Sheet => SomeGuideline.Sheet;

    [Fact]
    public void The_same_sheet_and_text_are_no_new_version() => Assert.Equal((ChangeSize.None, "1.4.2"), Proposed(Sheet, sameText: true));

    [Fact]
    public void Another_text_alone_is_a_patch() => Assert.Equal((ChangeSize.Patch, "1.4.3"), Proposed(Sheet));

    [Fact]
    public void Another_purpose_is_a_patch() => Assert.Equal((ChangeSize.Patch, "1.4.3"), Proposed(Sheet with { Purpose = "Counting them well." }));

    [Fact]
    public void Other_examples_are_a_patch() => Assert.Equal((ChangeSize.Patch, "1.4.3"), Proposed(Sheet with { Classes = [Sheet.Classes[0] with { Examples = [] }, Sheet.Classes[1]] }));

    [Fact]
    public void Another_rule_is_a_minor_step() => Assert.Equal((ChangeSize.Minor, "1.5.0"), Proposed(Sheet with { Rules = [.. Sheet.Rules, "A third."] }));

    [Fact]
    public void Another_definition_is_a_minor_step() => Assert.Equal((ChangeSize.Minor, "1.5.0"), Proposed(Sheet with { Classes = [Sheet.Classes[0] with { Definition = "Black." }, Sheet.Classes[1]] }));

    [Fact]
    public void A_class_more_or_less_is_a_major_step()
    {
        Assert.Equal((ChangeSize.Major, "2.0.0"), Proposed(Sheet with { Classes = [.. Sheet.Classes, SomeGuideline.Class("Jay")] }));
        Assert.Equal((ChangeSize.Major, "2.0.0"), Proposed(Sheet with { Classes = [Sheet.Classes[0]] }));
    }

    [Fact]
    public void A_decision_record_more_or_less_is_a_minor_step()
    {
        var decided = Sheet with { Decisions = [SomeGuideline.Record("D1"), SomeGuideline.Record("D2")] };
        Assert.Equal((ChangeSize.Minor, "1.5.0"), Proposed(decided));
        Assert.Equal(["D1 was decided: Which bird is D1?", "D2 was decided: Which bird is D2?"], SheetChanges.Between(Sheet, decided).Select(change => change.Text));
        Assert.Equal([new SheetChange(ChangeSize.Minor, "D1 was withdrawn: Which bird is D1?")], SheetChanges.Between(decided, decided with { Decisions = [SomeGuideline.Record("D2")] }));
    }

    [Fact]
    public void A_lead_may_choose_a_larger_step_and_never_a_smaller_one()
    {
        var minor = VersionProposal.After(Before, Sheet, Sheet with { Rules = [] }, sameText: false);
        Assert.Equal("2.0.0", minor.Raised(Before, ChangeSize.Major).Version.ToString());
        Assert.Equal("1.5.0", minor.Raised(Before, ChangeSize.Patch).Version.ToString());
    }

    [Fact]
    public void What_changed_is_told_largest_first()
    {
        var after = Sheet with { Purpose = "x", Rules = ["Look at the beak.", "Skip.", "A third."], Classes = [Sheet.Classes[0] with { Definition = "Black." }, SomeGuideline.Class("Jay")] };
        Assert.Equal(
            ["Class 'bird: Jay' was added.", "Class 'bird: Rook' was removed.", "The definition of 'bird: Crow' changed.", "Rule 2 was changed.", "Rule 3 was added.", "The purpose changed."],
            SheetChanges.Between(Sheet, after).Select(change => change.Text));
    }

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("1.2", false)]
    [InlineData("1.2.x", false)]
    [InlineData("-1.2.3", false)]
    public void A_version_has_three_numbers(string text, bool isOne) => Assert.Equal(isOne ? text : null, GuidelineVersion.TryParse(text)?.ToString());

    private static (ChangeSize, string) Proposed(GuidelineSheet after, bool sameText = false)
    {
        var proposal = VersionProposal.After(Before, Sheet, after, sameText);
        return (proposal.Size, proposal.Version.ToString());
    }
}
