using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Shapes;

namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>Writes a region, with the answers about it, as the tool's object, without an id.</summary>
internal static class ObjectWriter
{
    public const string Tag = "tag";
    public const string Skeleton = "skeleton";

    /// <param name="main">The region.</param>
    /// <param name="answers">The answers about it.</param>
    /// <param name="labels">The labels of the project.</param>
    /// <param name="frame">The frame of the task.</param>
    /// <param name="image">The size of the frame.</param>
    public static JsonObject Write(Region main, IEnumerable<Region> answers, Labels labels, int frame, ImageSize image)
    {
        if (main is UnknownRegion unknown) return JsonNode.Parse(unknown.Raw)!.AsObject();
        var draft = Draft(main, [.. answers], labels, frame, image);
        if (main.Extra is { } extra) Residue.Apply(draft, JsonNode.Parse(extra)!.AsObject());
        return draft;
    }

    /// <summary>What the model alone tells.</summary>
    public static JsonObject Draft(Region main, IReadOnlyList<Region> answers, Labels labels, int frame, ImageSize image)
    {
        var label = labels.All.FirstOrDefault(label => label.Name == main.Label);
        var draft = new JsonObject
        {
            ["frame"] = frame,
            ["group"] = 0,
            ["label_id"] = label?.Id,
            ["source"] = main.FromPrediction ? "auto" : "manual",
            ["attributes"] = new JsonArray([.. answers.Select(answer => Attribute(answer, label))]),
        };
        if (main.Field == Tag) return draft;
        draft["type"] = main.Field;
        draft["occluded"] = false;
        draft["outside"] = false;
        draft["z_order"] = 0;
        draft["score"] = 1;
        draft["rotation"] = main switch { BoxRegion box => box.Rotation, EllipseRegion round => round.Rotation, _ => 0.0 };
        draft["points"] = main.Field == Skeleton ? new JsonArray() : Numbers(Geometry.Write(main, image) ?? []);
        if (main.Field == Skeleton) draft["elements"] = new JsonArray([.. Elements((KeyPointsRegion)main, label, frame, image)]);
        return draft;
    }

    private static IEnumerable<JsonObject> Elements(KeyPointsRegion skeleton, CvatLabel? label, int frame, ImageSize image) => skeleton.Points.Select((point, place) => new JsonObject
    {
        ["type"] = "points",
        ["frame"] = frame,
        ["label_id"] = label?.Parts.ElementAtOrDefault(place)?.Id,
        ["points"] = Numbers(Geometry.Write(new KeyPointsRegion { Key = "", Field = "", Points = [point] }, image)!),
    });

    private static JsonObject Attribute(Region answer, CvatLabel? label) => new()
    {
        ["spec_id"] = label?.Attributes.FirstOrDefault(attribute => SchemaReader.AttributeField(label.Name, attribute.Name) == answer.Field)?.Id,
        ["value"] = answer switch
        {
            NumberRegion number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            TextRegion text => text.Texts is [var first, ..] ? first : "",
            _ => answer.Label,
        },
    };

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
