using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Rows;

namespace LabelHub.Guidelines.Tests;

public sealed class RecordTests
{
    private static readonly LabelSchema Schema = new() { Fields = [new() { Name = "bird", Kind = FieldKind.Choice, Labels = ["Crow", "Rook"] }] };
    private static readonly RecordEntry Whole = new() { Title = "Is a young rook a crow?", Ruling = "No.", Field = "bird", Label = "Rook", Items = [7] };

    public static TheoryData<RecordEntry, string> Wrong => new()
    {
        { Whole with { Title = "" }, "title: is missing." },
        { Whole with { Title = new('t', 201) }, "title: has 201 characters; 200 is the most." },
        { Whole with { Ruling = "" }, "ruling: is missing." },
        { Whole with { Ruling = new('r', 2_001) }, "ruling: has 2,001 characters; 2,000 is the most." },
        { Whole with { Field = "tree" }, "field: there is no field 'tree'. Accepted are 'bird', or none." },
        { Whole with { Label = "Jay" }, "label: 'Jay' is no label of 'bird'. Accepted are 'Crow', 'Rook', or none." },
        { Whole with { Field = null }, "label: 'Rook' stands without a field." },
        { Whole with { Items = [7, 99] }, "items: item '99' is not in this project any more, or never was." },
    };

    [Fact]
    public void A_whole_record_has_nothing_to_mend() => Assert.Empty(RecordChecks.Of(Whole, Schema, new HashSet<long> { 7 }));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_quoted_with_what_is_accepted(RecordEntry entry, string message) =>
        Assert.StartsWith(message, Assert.Single(RecordChecks.Of(entry, Schema, new HashSet<long> { 7 })), StringComparison.Ordinal);

    [Fact]
    public void What_typing_leaves_behind_is_taken_out() =>
        Assert.Equal(("One line", "Two\nlines.", null, null), (Typed.Title, Typed.Ruling, Typed.Field, Typed.Label));

    [Fact]
    public void An_item_that_can_still_be_answered_is_not_shown_with_its_ruling()
    {
        var sheet = new GuidelineSheet { Decisions = [SomeGuideline.Record("D1") with { Items = [7, 8, 9] }] };
        ItemRow[] items = [new() { Id = 7, RemoteId = "7", Data = "{}", Settled = true }, new() { Id = 8, RemoteId = "8", Data = "{}" }];

        var model = ModelMaker.Of(new GuidelineCase { Project = new() { Title = "Birds" } }, sheet, items, new("https://hub.example.org/"), "1.0.0", []);

        Assert.Equal([(7, "https://hub.example.org/items/7")], Assert.Single(model.Decisions).Examples.Select(item => (item.Item, item.Link)));
    }

    [Fact]
    public void A_sheet_tells_the_records_that_hold_now_whatever_a_draft_remembers()
    {
        var subject = new GuidelineCase
        {
            Project = new() { Title = "Birds" },
            Draft = new() { Sheet = Content.Write(new GuidelineSheet { Decisions = [SomeGuideline.Record("D1")] }) },
            Records = [DecisionRecord.Of(new() { Number = 2, Title = "Which?", Ruling = "This.", Items = "[]" })],
        };

        Assert.Equal(["D2"], subject.Sheet.Decisions.Select(record => record.Name));
    }

    private static RecordEntry Typed => new RecordEntry { Title = " One\r\nline ", Ruling = "Two\r\nlines. ", Field = "", Label = " " }.Tidy();
}
