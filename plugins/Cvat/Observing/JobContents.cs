using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Shapes;

namespace LabelHub.Plugin.Cvat.Observing;

/// <summary>What is drawn in a job, by frame, without the tool's ids: they become keys.</summary>
internal static class JobContents
{
    /// <param name="annotations">As the tool answers.</param>
    /// <param name="stop">The last frame of the job.</param>
    public static ILookup<int, (string Key, JsonObject Object)> Read(Node annotations, int stop) => Objects(annotations, stop).ToLookup(one => one.Frame, one => (one.Key, one.Object));

    private static IEnumerable<(int Frame, string Key, JsonObject Object)> Objects(Node annotations, int stop)
    {
        foreach (var (name, sign) in new[] { ("tags", 't'), ("shapes", 's'), ("tracks", 'k') })
        {
            foreach (var node in annotations.Find(name)?.Elements() ?? [])
            {
                var key = $"{sign}{node.Need("id").Id()}";
                var bare = WithoutIds(CanonicalJson.Of(node.Element)!.AsObject());
                if (name != "tracks") yield return (node.Need("frame").Whole(), key, bare);
                else foreach (var (frame, place) in Places(bare, node, stop)) yield return (frame, key, place);
            }
        }
    }

    private static SortedDictionary<int, JsonObject> Places(JsonObject track, Node node, int stop)
    {
        if (Track.Split(track, stop) is { } places) return places;
        track["type"] = Track.Member;
        return new() { [node.Need("frame").Whole()] = track };
    }

    private static JsonObject WithoutIds(JsonObject raw)
    {
        raw.Remove("id");
        foreach (var inner in new[] { "elements", "shapes" }.SelectMany(name => raw[name] as JsonArray ?? []).OfType<JsonObject>()) WithoutIds(inner);
        return raw;
    }
}
