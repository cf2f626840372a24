using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio;

/// <summary>Results as the editor writes them.</summary>
public static class Results
{
    public static JsonArray Choice(string field, string target, params string[] choices) =>
        [Region(field, target, "choices", new JsonObject { ["choices"] = choices.ToArray(choice => JsonValue.Create(choice)) })];

    /// <summary>A box in percent of an image of 640 by 480.</summary>
    public static JsonObject Box(string field, string target, string label, double x, double y, double width, double height)
    {
        var region = Region(field, target, "rectanglelabels", new JsonObject
        {
            ["x"] = x,
            ["y"] = y,
            ["width"] = width,
            ["height"] = height,
            ["rotation"] = 0,
            ["rectanglelabels"] = new JsonArray(label),
        });
        region["original_width"] = 640;
        region["original_height"] = 480;
        region["image_rotation"] = 0;
        return region;
    }

    private static JsonObject Region(string field, string target, string type, JsonObject value) => new()
    {
        ["id"] = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())[..10],
        ["from_name"] = field,
        ["to_name"] = target,
        ["type"] = type,
        ["origin"] = "manual",
        ["value"] = value,
    };
}
