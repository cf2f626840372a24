using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Testing.Tests.Recordings;

public sealed class RedactionTests
{
    private readonly Redaction _redaction = new();

    [Fact]
    public void Texts_names_and_addresses_of_people_are_gone()
    {
        var told = Redacted(
            Told.Project() with { Title = "Mill Lane survey", Schema = new() { Raw = "<View hint='ask Margit'/>", Fields = [Sample.Field(FieldKind.Text, "f") with { Attributes = new Dictionary<string, string> { ["hint"] = "ask Margit" } }] } },
            Told.Item() with { Data = JsonSerializer.SerializeToElement(new { url = "https://mill.example/margit.jpg", notes = new[] { "Margit was here" } }) },
            Told.Annotation("a", "margit@mill.example", 1, Sample.Text("comment", "Call Margit"), Sample.Span("Person", 0, 3) with { Text = "Margit", Extra = """{"meta":[{"text":["ask Margit"]}]}""" },
                new HypertextRegion { Key = "h", Field = "f", Text = "Margit" }, new ParagraphRegion { Key = "p", Field = "f", Text = "Margit" }, new UnknownRegion { Key = "u", Field = "f", ToolKind = "t", Raw = """{"by":"Margit"}""" }));

        Assert.DoesNotContain("Margit", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mill", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_number_in_the_data_of_an_item_becomes_another_of_the_same_length()
    {
        var line = _redaction.Of(Told.Line(1, Told.Item() with { Data = JsonSerializer.SerializeToElement(new { phone = 79261234567L, at = -52.3702157 }) }));
        var data = ((ItemSeen)line.Changes[0]).Data;

        Assert.NotEqual(79261234567L, data.GetProperty("phone").GetInt64());
        Assert.Matches("^[0-9]{11}$", data.GetProperty("phone").GetRawText());
        Assert.NotEqual(-52.3702157, data.GetProperty("at").GetDouble());
        Assert.Matches("^-[0-9]{2}[.][0-9]{7}$", data.GetProperty("at").GetRawText());
    }

    [Fact]
    public void What_rules_look_at_stays()
    {
        var box = Sample.Box("Car", width: 0.125);
        var seen = Told.Annotation("a", "17", 1, box);

        Assert.Equal(RecordedText(seen), Redacted(seen));
    }

    [Fact]
    public void Rules_say_the_same_of_redacted_work() => Assert.Equal(
        "a",
        Assert.Single(Rehearsal.Of(_redaction.Of(Recording.Of(Told.Item(), Told.Annotation("a", "ann", 1, Sample.Box("Car", width: 0.01, height: 0.01)))), PluginRules.Of<Plugin.Example.TinyBoxes>()).Findings).Annotation);

    [Fact]
    public void The_same_word_becomes_the_same_token_and_another_redaction_gives_another()
    {
        var (first, again) = (Title("Margarethe Margarethe"), Title("Margarethe"));

        Assert.Equal($"{again} {again}", first);
        Assert.NotEqual(again, ((ProjectSeen)new Redaction().Of(Told.Line(1, Told.Project() with { Title = "Margarethe" })).Changes[0]).Title);
    }

    [Fact]
    public void A_token_has_the_shape_of_its_text() => Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => !text.Get.Any(char.IsSurrogate)),
            text => Assert.Equal(text.Get.Select(Shape), Title(text.Get).Select(Shape)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Code_points_outside_the_basic_plane_count_as_one() => Assert.Equal(3, Title("𝒜b🙂").EnumerateRunes().Count());

    private static char Shape(char letter) => char.IsDigit(letter) ? '0' : char.IsLetter(letter) ? 'a' : letter;

    private string Title(string text) => ((ProjectSeen)_redaction.Of(Told.Line(1, Told.Project() with { Title = text })).Changes[0]).Title;

    private string Redacted(params IReadOnlyList<ToolChange> changes) => string.Concat(_redaction.Of(Recording.Of(changes)).Write());

    private static string RecordedText(params IReadOnlyList<ToolChange> changes) => string.Concat(Recording.Of(changes).Write());
}
