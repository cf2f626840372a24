using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Annotations;

/// <summary>What the server accepts as an object of a job, and what it fills in.</summary>
internal static class AnnotationRules
{
    private static readonly string[] Sources = ["manual", "auto", "semi-auto", "file", "consensus"];

    public static void Check(CvatJob job, string kind, JsonObject given)
    {
        var label = Label(job, given["label_id"]?.GetValue<int>() ?? throw CvatException.Invalid("label_id", "This field is required."));
        Frame(job, given["frame"]?.GetValue<int>() ?? throw CvatException.Invalid("frame", "This field is required."));
        Source(given);
        Attributes(label, given);
        if (kind == "shapes") Shape(job, given);
        if (kind != "tracks") return;
        if (given["shapes"] is not JsonArray { Count: > 0 } keys) throw CvatException.Invalid("shapes", "This list may not be empty.");
        foreach (var key in keys) Shape(job, (JsonObject)key!, isKey: true);
    }

    /// <summary>Readers see every attribute of the label: what was not given has its default.</summary>
    public static JsonObject Filled(CvatJob job, string kind, JsonObject stored)
    {
        var read = (JsonObject)stored.DeepClone();
        read["group"] ??= 0;
        read["source"] ??= "manual";
        if (kind == "shapes") Fill(read, withScore: true);
        foreach (var key in kind == "tracks" ? read["shapes"]!.AsArray() : []) Fill((JsonObject)key!, withScore: false);
        var given = read["attributes"] as JsonArray ?? [];
        foreach (var attribute in Label(job, read["label_id"]!.GetValue<int>())["attributes"]!.AsArray())
        {
            var isMutable = attribute!["mutable"]!.GetValue<bool>();
            if ((kind == "tracks" && isMutable) || given.Any(held => held!["spec_id"]!.GetValue<int>() == attribute["id"]!.GetValue<int>())) continue;
            given.Add(new JsonObject { ["spec_id"] = attribute["id"]!.GetValue<int>(), ["value"] = attribute["default_value"]!.GetValue<string>() });
        }

        if (read["attributes"] is null) read["attributes"] = given;
        return read;
    }

    private static void Fill(JsonObject shape, bool withScore)
    {
        shape["occluded"] ??= false;
        shape["outside"] ??= false;
        shape["z_order"] ??= 0;
        shape["rotation"] ??= 0.0;
        shape["attributes"] ??= new JsonArray();
        if (withScore) shape["score"] ??= 1.0;
    }

    private static void Shape(CvatJob job, JsonObject given, bool isKey = false)
    {
        var type = given["type"]?.GetValue<string>() ?? throw CvatException.Invalid("type", "This field is required.");
        if (isKey) Frame(job, given["frame"]!.GetValue<int>());
        var points = (given["points"] as JsonArray)?.Count ?? 0;
        var fits = type switch
        {
            "rectangle" or "ellipse" => points == 4,
            "polygon" => points >= 6 && points % 2 == 0,
            "polyline" => points >= 4 && points % 2 == 0,
            "points" => points >= 2 && points % 2 == 0,
            "cuboid" => points == 16,
            "mask" => points >= 5,
            "skeleton" => points == 0,
            _ => throw CvatException.Invalid("type", $"\"{type}\" is not a valid choice."),
        };
        if (!fits) throw CvatException.Invalid("points", $"Invalid number of points for '{type}': {points}");
        if (type == "skeleton" && !isKey && given["elements"] is not JsonArray { Count: > 0 }) throw CvatException.Invalid("elements", "Skeletons must have elements.");
        if (type != "skeleton" && given["elements"] is JsonArray { Count: > 0 }) throw CvatException.Invalid("elements", "Only skeletons may have elements.");
    }

    private static void Source(JsonObject given)
    {
        if (given["source"]?.GetValue<string>() is { } source && !Sources.Contains(source)) throw CvatException.Invalid("source", $"\"{source}\" is not a valid choice.");
    }

    private static void Attributes(JsonObject label, JsonObject given)
    {
        foreach (var attribute in given["attributes"] as JsonArray ?? [])
        {
            var id = attribute!["spec_id"]!.GetValue<int>();
            if (label["attributes"]!.AsArray().All(known => known!["id"]!.GetValue<int>() != id)) throw CvatException.Plain($"spec_id for shape should be in {label["name"]}: {id}");
        }
    }

    private static void Frame(CvatJob job, int frame)
    {
        var inside = frame >= job.Start && frame <= job.Stop && (job.Type != CvatJob.GroundTruth || job.Task.ValidationFrames.Contains(frame));
        if (!inside) throw CvatException.Plain($"frame {frame} is not in the job {job.Id}");
    }

    private static JsonObject Label(CvatJob job, int id) =>
        job.Task.Project.Labels.SelectMany(label => label!["sublabels"]!.AsArray().Append(label)).FirstOrDefault(label => label!["id"]!.GetValue<int>() == id)?.AsObject()
        ?? throw CvatException.Plain($"label_id `{id}` not found");
}
