using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>Labels of a project.</summary>
internal static class CvatLabels
{
    /// <summary>Gives labels, sublabels and attributes the ids that the server would.</summary>
    public static JsonArray Numbered(JsonArray given, CvatStore store)
    {
        var labels = (JsonArray)given.DeepClone();
        foreach (var label in labels) Number((JsonObject)label!, store);
        return labels;
    }

    private static void Number(JsonObject label, CvatStore store)
    {
        label["id"] = store.NextId("label");
        label["type"] ??= "any";
        label["color"] ??= "#33aa77";
        label["has_parent"] ??= false;
        label["attributes"] ??= new JsonArray();
        label["sublabels"] ??= new JsonArray();
        foreach (var attribute in label["attributes"]!.AsArray())
        {
            attribute!["id"] = store.NextId("attribute");
            attribute["mutable"] ??= false;
            attribute["default_value"] ??= "";
            attribute["values"] ??= new JsonArray();
        }

        foreach (var sublabel in label["sublabels"]!.AsArray())
        {
            sublabel!["has_parent"] = true;
            Number((JsonObject)sublabel, store);
        }
    }
}
