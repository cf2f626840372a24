using System.Text.Json.Nodes;

namespace LabelHub.Plugin.Cvat.Shapes;

/// <summary>
/// A track as places, one to each frame on which it is seen, and back. A place is what an object on that frame would be; its member <c>track</c> says whether it is a key,
/// and on the first one holds what belongs to the track as a whole.
/// </summary>
internal static class Track
{
    public const string Member = "track";

    /// <summary>Members that every place repeats.</summary>
    private static readonly string[] Shared = ["group", "label_id", "source"];

    /// <param name="track">The track, without ids.</param>
    /// <param name="stop">The last frame of the job: a track goes on to there unless a key ends it.</param>
    /// <returns><see langword="null"/> for a track that does not begin with a place, or has two keys on one frame: it is kept as it came.</returns>
    public static SortedDictionary<int, JsonObject>? Split(JsonObject track, int stop)
    {
        if (Keys(track) is not { Count: > 0 } keys || IsOutside(keys[0]) || keys.Select(Frame).Distinct().Count() < keys.Count) return null;
        var places = new SortedDictionary<int, JsonObject>();
        for (var place = 0; place < keys.Count; place++)
        {
            var (key, next) = (keys[place], keys.ElementAtOrDefault(place + 1));
            var (from, to) = (Frame(key), next is null ? Math.Max(stop, Frame(key)) + 1 : Frame(next));
            if (IsOutside(key)) ((JsonArray)(places.Last().Value[Member]!["then"] ??= new JsonArray())).Add(key.DeepClone());
            else for (var frame = from; frame < to; frame++) places[frame] = Place(track, Interpolation.Between(key, next, next is null ? 0 : (double)(frame - from) / (to - from)), frame, isKey: frame == from);
        }

        places.First().Value[Member]!["head"] = new JsonObject(track.Where(member => member.Key is not ("shapes" or "attributes") && !Shared.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return places;
    }

    /// <summary>The track that was split.</summary>
    public static JsonObject Join(IEnumerable<JsonObject> places)
    {
        var ordered = places.OrderBy(Frame).ToList();
        var first = ordered[0];
        var track = (JsonObject)first[Member]!["head"]!.DeepClone();
        foreach (var name in Shared.Where(first.ContainsKey)) track[name] = first[name]?.DeepClone();
        var @fixed = Fixed(first);
        if (first[Member]!["fixed"] is not null) track["attributes"] = Attributes(first, @fixed.Contains);
        var keys = new JsonArray();
        foreach (var place in ordered)
        {
            if (place[Member]!["key"]!.GetValue<bool>()) keys.Add(Key(place));
            foreach (var outside in place[Member]!["then"] as JsonArray ?? []) keys.Add(outside!.DeepClone());
        }

        track["shapes"] = keys;
        return track;
    }

    private static JsonObject Place(JsonObject track, JsonObject at, int frame, bool isKey)
    {
        var about = new JsonObject { ["key"] = isKey };
        var own = at["attributes"] as JsonArray;
        if (track["attributes"] is JsonArray all)
        {
            about["fixed"] = new JsonArray([.. all.Select(attribute => attribute!["spec_id"]?.DeepClone())]);
            at["attributes"] = new JsonArray([.. all.Concat(own ?? []).Select(attribute => attribute?.DeepClone())]);
            if (own is null) about["bare"] = true;
        }

        foreach (var name in Shared.Where(track.ContainsKey)) at[name] = track[name]?.DeepClone();
        at["frame"] = frame;
        at[Member] = about;
        return at;
    }

    private static JsonObject Key(JsonObject place)
    {
        var about = place[Member]!;
        var key = new JsonObject(place.Where(member => member.Key != Member && !Shared.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var @fixed = Fixed(place);
        if (about["fixed"] is not null) key["attributes"] = Attributes(place, id => !@fixed.Contains(id));
        if (about["bare"] is not null) key.Remove("attributes");
        return key;
    }

    private static HashSet<long> Fixed(JsonObject place) => [.. (place[Member]!["fixed"] as JsonArray ?? []).Select(CanonicalJson.ToDouble).OfType<double>().Select(id => (long)id)];

    private static JsonArray Attributes(JsonObject place, Func<long, bool> which) =>
        new([.. place["attributes"]!.AsArray().Where(attribute => which((long)(CanonicalJson.ToDouble(attribute!["spec_id"]) ?? -1))).Select(attribute => attribute!.DeepClone())]);

    private static List<JsonObject>? Keys(JsonObject track) => track["shapes"] is JsonArray shapes && shapes.All(shape => shape is JsonObject key && CanonicalJson.ToDouble(key["frame"]) is not null)
        ? [.. shapes.Select(shape => (JsonObject)shape!).OrderBy(Frame)]
        : null;

    private static int Frame(JsonObject place) => (int)CanonicalJson.ToDouble(place["frame"])!.Value;

    private static bool IsOutside(JsonObject key) => key["outside"] is JsonValue flag && flag.TryGetValue<bool>(out var outside) && outside;
}
