using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.LabelStudio.Tests.Masks;
using LabelHub.Plugin.LabelStudio.Masks;

namespace LabelHub.LabelStudio.Tests.Results;

/// <summary>Result entries of every kind, as the tool's page writes them and as imports may have them.</summary>
internal static class SomeEntries
{
    private static readonly string[] Texts = ["", "a", "Paris", "e\u0301a\u0302", "👩‍👩‍👧 и 漢字", "a/b", "\"quoted\" \\n"];

    public static Gen<JsonArray> Results() =>
        from groups in Group().ListOf()
        from mixed in Gen.Shuffle(groups.SelectMany(entries => entries))
        select new JsonArray([.. mixed.Select(entry => entry.DeepClone())]);

    /// <summary>One entry of each type.</summary>
    public static Gen<JsonObject> Entry() => Gen.OneOf(Drawn(), Answer(), Relation(), Unknown());

    /// <summary>What belongs together: a shape, its labels, answers about it.</summary>
    public static Gen<IEnumerable<JsonNode>> Group() => Gen.Frequency(
        (1, Entry().Select(entry => (IEnumerable<JsonNode>)[entry.DeepClone()])),
        (1, from shape in Bare() from labels in Labels() from answer in Answer() from asked in Bool() select Grouped((JsonObject)shape.DeepClone(), labels, answer, asked)),
        (1, from shape in Drawn() from answer in Answer() select Grouped((JsonObject)shape.DeepClone(), null, answer, asked: true)));

    private static IEnumerable<JsonNode> Grouped(JsonObject shape, JsonArray? labels, JsonObject answer, bool asked)
    {
        yield return shape;
        if (labels is not null) yield return Beside(shape, "kind", "labels", new() { ["labels"] = labels.DeepClone() });
        if (asked) yield return Beside(shape, (string)answer["from_name"]!, (string)answer["type"]!, (JsonObject)answer["value"]!);
    }

    private static JsonObject Beside(JsonObject shape, string field, string type, JsonObject value)
    {
        var entry = (JsonObject)shape.DeepClone();
        var place = (JsonObject)entry["value"]!;
        if (((string)shape["type"]!).EndsWith("labels", StringComparison.Ordinal)) place.Remove((string)shape["type"]!);
        foreach (var (name, member) in value) place[name] = member?.DeepClone();
        (entry["from_name"], entry["type"]) = (field, type);
        return entry;
    }

    private static Gen<JsonObject> Drawn() => Gen.OneOf(
        from shape in Bare()
        from labels in Labels()
        select Labelled(shape, (string)shape["type"]! + "labels", labels),
        Marked());

    private static JsonObject Labelled(JsonObject shape, string type, JsonArray labels)
    {
        shape["type"] = type;
        if (labels.Count > 0) shape["value"]![type] = labels;
        return shape;
    }

    private static Gen<JsonObject> Bare() => Gen.OneOf(
        Image("rectangle", Members(("x", Percent()), ("y", Percent()), ("width", Percent()), ("height", Percent()), ("rotation", Percent()))),
        Image("ellipse", Members(("x", Percent()), ("y", Percent()), ("radiusX", Percent()), ("radiusY", Percent()), ("rotation", Percent()))),
        Image("keypoint", Members(("x", Percent()), ("y", Percent()), ("width", Percent()))),
        Image("polygon", Members(("points", List(from x in Percent() from y in Percent() select (JsonNode)new JsonArray(x, y))), ("closed", Node(Bool())))),
        Pixels("brush", runs => new() { ["format"] = "rle", ["rle"] = new JsonArray([.. BrushRle.Pack(runs).Select(value => JsonValue.Create((int)value))]) }),
        Pixels("bitmask", runs => new() { ["imageDataURL"] = "data:image/png;base64," + Convert.ToBase64String(PngMask.Write(new() { Key = "", Field = "", Width = SomeMask.Width, Height = SomeMask.Height, Runs = runs })) }));

    private static Gen<JsonObject> Marked() => Gen.OneOf(
        Plain("labels", Members(("start", Whole()), ("end", Whole()), ("text", Text()), ("labels", Nodes(Labels())))),
        Plain("labels", Members(("start", Percent()), ("end", Percent()), ("channel", Whole()), ("labels", Nodes(Labels()))), ("original_length", Percent())),
        Plain("hypertextlabels", Members(("start", Path()), ("end", Path()), ("startOffset", Whole()), ("endOffset", Whole()), ("globalOffsets", Nodes(Members(("start", Whole()), ("end", Whole())))), ("text", Text()), ("hypertextlabels", Nodes(Labels())))),
        Plain("paragraphlabels", Members(("start", Digits()), ("end", Digits()), ("startOffset", Whole()), ("endOffset", Whole()), ("text", Text()), ("paragraphlabels", Nodes(Labels())))),
        Plain("timeserieslabels", Members(("start", Percent()), ("end", Percent()), ("instant", Node(Bool())), ("timeserieslabels", Nodes(Labels())))),
        Plain("timeserieslabels", Members(("start", Date()), ("end", Date()), ("instant", Node(Bool())), ("timeserieslabels", Nodes(Labels())))),
        Plain("timelinelabels", Members(("ranges", List(Nodes(Members(("start", Whole()), ("end", Whole()))))), ("timelinelabels", Nodes(Labels())))),
        Plain("videorectangle", Members(("framesCount", Whole()), ("duration", Percent()), ("labels", Nodes(Labels())), ("sequence", List(Nodes(KeyFrame()))))));

    private static Gen<JsonObject> Answer() => Gen.OneOf(
        Plain("choices", Members(("choices", Nodes(Labels())))),
        Plain("choices", Members(("choices", List(Nodes(Labels()))))),
        Plain("taxonomy", Members(("taxonomy", List(Nodes(Labels()))))),
        Plain("textarea", Members(("text", Gen.OneOf(Text(), List(Text()))))),
        Plain("number", Members(("number", Percent()))),
        Plain("rating", Members(("rating", Whole()))),
        Plain("datetime", Members(("datetime", Gen.OneOf(Date(), Text())))),
        Plain("pairwise", Members(("selected", Node(Gen.Elements("left", "right"))))),
        Plain("ranker", Members(("ranker", Gen.OneOf(List(Text()), Nodes(Members(("rank", List(Text())), ("good", List(Text())))))))));

    private static Gen<JsonObject> Relation() => Members(("type", Node(Gen.Constant("relation"))), ("from_id", Id()), ("to_id", Id()), ("direction", Node(Gen.Elements("left", "right", "bi"))), ("labels", Nodes(Labels())));

    private static Gen<JsonObject> Unknown() => Plain("vectorlabels", Members(("vertices", List(Nodes(Members(("x", Percent()), ("y", Percent()))))), ("closed", Node(Bool())), ("vectorlabels", Nodes(Labels()))));

    private static Gen<JsonObject> KeyFrame() => Members(("frame", Whole()), ("enabled", Node(Bool())), ("time", Percent()), ("rotation", Percent()), ("x", Percent()), ("y", Percent()), ("width", Percent()), ("height", Percent()));

    private static Gen<JsonObject> Pixels(string type, Func<IReadOnlyList<int>, JsonObject> value) =>
        from runs in SomeMask.Runs()
        from entry in Entry(type, Gen.Constant(value(runs)), ("original_width", Node(Gen.Constant(SomeMask.Width))), ("original_height", Node(Gen.Constant(SomeMask.Height))), ("image_rotation", Node(Gen.Constant(0))))
        select entry;

    private static Gen<JsonObject> Image(string type, Gen<JsonObject> value) =>
        Entry(type, value, ("original_width", Node(Gen.Elements(640, 800))), ("original_height", Node(Gen.Constant(480))), ("image_rotation", Node(Gen.Elements(0, 90))));

    private static Gen<JsonObject> Plain(string type, Gen<JsonObject> value, params (string, Gen<JsonNode?>)[] more) => Entry(type, value, more);

    private static Gen<JsonObject> Entry(string type, Gen<JsonObject> value, params (string, Gen<JsonNode?>)[] more) => Members(
        [("id", Id()), ("from_name", Node(Gen.Elements("f", "g"))), ("to_name", Node(Gen.Elements("img", "doc"))), ("type", Node(Gen.Constant(type))), ("origin", Node(Gen.Elements("manual", "prediction", "prediction-changed"))), ("value", Nodes(value)), .. more]);

    private static Gen<JsonObject> Members(params (string Name, Gen<JsonNode?> Value)[] members) => members.Aggregate(
        Gen.Constant(0).Select(_ => new JsonObject()),
        (whole, member) => from so in whole from value in member.Value select With(so, member.Name, value));

    private static JsonObject With(JsonObject whole, string name, JsonNode? value)
    {
        var copy = (JsonObject)whole.DeepClone();
        copy[name] = value?.DeepClone();
        return copy;
    }

    private static Gen<JsonNode?> Id() => Node(Gen.Elements("a", "b", "c", "d", "e", "Umb_V5CIey"));

    private static Gen<JsonNode?> Percent() => Gen.OneOf(
        Gen.Choose(-5, 105).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Choose(0, 10_000).Select(value => (JsonNode?)JsonValue.Create(value / 100.0)),
        Gen.Choose(0, int.MaxValue).Select(value => (JsonNode?)JsonValue.Create(100.0 * value / int.MaxValue)));

    private static Gen<JsonNode?> Whole() => Node(Gen.Choose(0, 1000));

    private static Gen<JsonNode?> Digits() => Gen.Choose(0, 40).Select(value => (JsonNode?)JsonValue.Create(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static Gen<JsonNode?> Date() => Node(Gen.Elements("2026-01-31", "2026-01-31T08:30", "2020-03-20 00:10", "2020-03-20 00:10:11.250", "03/04/2020"));

    private static Gen<JsonNode?> Path() => Node(Gen.Elements("/p[2]/text()[1]", "/div[1]/b[1]/text()[1]"));

    private static Gen<JsonNode?> Text() => Node(Gen.Elements(Texts));

    private static Gen<bool> Bool() => Gen.Elements(true, false);

    private static Gen<JsonArray> Labels() => Gen.SubListOf("Car", "Person", "a/b", "naïve 👍").Select(labels => new JsonArray([.. labels.Select(label => JsonValue.Create(label))]));

    private static Gen<JsonNode?> List(Gen<JsonNode?> element) => element.ListOf().Select(list => (JsonNode?)new JsonArray([.. list.Select(node => node?.DeepClone())]));

    private static Gen<JsonNode?> Node<T>(Gen<T> value) => value.Select(given => (JsonNode?)JsonValue.Create(given));

    private static Gen<JsonNode?> Nodes<T>(Gen<T> node)
        where T : JsonNode => node.Select(given => (JsonNode?)given);
}
