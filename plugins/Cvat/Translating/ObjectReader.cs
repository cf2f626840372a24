using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Shapes;

namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>Reads one object of a frame as a region and the answers about it. Nothing is dropped: what the model does not tell is kept beside it.</summary>
internal static class ObjectReader
{
    private static readonly string[] Models = ["auto", "semi-auto"];

    /// <param name="key">The key of the region.</param>
    /// <param name="raw">The object, without an id.</param>
    /// <param name="labels">The labels of the project.</param>
    /// <param name="frame">The frame of the task.</param>
    /// <param name="image">The size of the frame.</param>
    public static IEnumerable<Region> Read(string key, JsonElement raw, Labels labels, int frame, ImageSize image)
    {
        var type = Text(raw, "type") ?? ObjectWriter.Tag;
        var label = Long(raw, "label_id") is { } id ? labels.Find(id) : null;
        if (label is null || Shape(type, raw, image) is not { } shape || Answers(key, raw, label) is not { } answers) return [Unknown(key, type, raw, label)];
        var main = shape with { Key = key, Field = type, Labels = [label.Name], FromPrediction = Models.Contains(Text(raw, "source")) };
        var draft = ObjectWriter.Draft(main, answers, labels, frame, image);
        if (!CanonicalJson.IsFinite(draft)) return [Unknown(key, type, raw, label)];
        var extra = Residue.Between(CanonicalJson.Of(Element(draft))!.AsObject(), CanonicalJson.Of(raw)!.AsObject());
        return [extra is null ? main : main with { Extra = CanonicalJson.Text(extra) }, .. answers];
    }

    private static Region? Shape(string type, JsonElement raw, ImageSize image)
    {
        if (type == ObjectWriter.Tag) return new ChoicesRegion { Key = "", Field = "" };
        if (type == ObjectWriter.Skeleton) return Skeleton(raw, image);
        return Numbers(raw) is { } points ? Geometry.Read(type, points, Rotation(raw), image) : null;
    }

    /// <summary>The points of a skeleton, in the order of its parts.</summary>
    private static KeyPointsRegion? Skeleton(JsonElement raw, ImageSize image)
    {
        if (!raw.TryGetProperty("elements", out var elements) || elements.ValueKind != JsonValueKind.Array || image.Width <= 0 || image.Height <= 0) return null;
        var points = new List<double>();
        foreach (var element in elements.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object || Text(element, "type") != "points" || Numbers(element) is not { Count: 2 } pair || Geometry.Read("points", pair, 0, image) is null) return null;
            points.AddRange(pair);
        }

        return new() { Key = "", Field = "", Points = Geometry.Fractions(points, image) };
    }

    /// <returns><see langword="null"/> where an attribute is not one of the label.</returns>
    private static List<Region>? Answers(string key, JsonElement raw, CvatLabel label)
    {
        var answers = new List<Region>();
        if (!raw.TryGetProperty("attributes", out var given) || given.ValueKind != JsonValueKind.Array) return answers;
        foreach (var held in given.EnumerateArray())
        {
            if (held.ValueKind != JsonValueKind.Object || Long(held, "spec_id") is not { } id || label.Attribute(id) is not { } attribute || Text(held, "value") is not { } value) return null;
            var region = Answer(attribute, value) with { Key = $"{key}/{attribute.Name}", Field = SchemaReader.AttributeField(label.Name, attribute.Name), About = key };
            if (answers.Exists(known => known.Key == region.Key)) return null;
            answers.Add(region);
        }

        return answers;
    }

    private static Region Answer(CvatAttribute attribute, string value) => attribute.InputType switch
    {
        "select" or "radio" or "checkbox" => new ChoicesRegion { Key = "", Field = "", Labels = [value] },
        "number" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number.ToString("R", CultureInfo.InvariantCulture) == value => new NumberRegion { Key = "", Field = "", Value = number },
        _ => new TextRegion { Key = "", Field = "", Texts = [value] },
    };

    private static UnknownRegion Unknown(string key, string type, JsonElement raw, CvatLabel? label) =>
        new() { Key = key, Field = type, ToolKind = type, Labels = label is null ? [] : [label.Name], Raw = CanonicalJson.Text(CanonicalJson.Of(raw)!) };

    private static double Rotation(JsonElement raw) => raw.TryGetProperty("rotation", out var rotation) && rotation.ValueKind == JsonValueKind.Number ? rotation.GetDouble() : 0;

    private static List<double>? Numbers(JsonElement raw) =>
        raw.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Array && points.EnumerateArray().All(value => value.ValueKind == JsonValueKind.Number)
            ? [.. points.EnumerateArray().Select(value => value.GetDouble())]
            : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long? Long(JsonElement element, string name) => element.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var id) ? id : null;

    private static JsonElement Element(JsonObject node) => JsonElement.Parse(CanonicalJson.Text(node));
}
