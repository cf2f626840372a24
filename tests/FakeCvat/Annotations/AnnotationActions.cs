using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Annotations;

/// <summary>Reads and writes what is drawn in a job. There is no lock and no version: whoever writes last, wins.</summary>
internal static class AnnotationActions
{
    public static JsonObject Read(CvatJob job) => Envelope(kind => job.Kinds.Single(known => known.Kind == kind).Objects.Select(stored => AnnotationRules.Filled(job, kind, stored)));

    public static JsonObject Read(IEnumerable<CvatJob> jobs) => Envelope(kind => jobs.SelectMany(job => Read(job)[kind]!.AsArray().Select(one => (JsonObject)one!.DeepClone())));

    /// <summary>Replaces everything; every object gets a new id.</summary>
    public static void Put(CvatChange change, CvatJob job, JsonObject body)
    {
        foreach (var (kind, given) in Given(body))
        {
            if (given["id"] is not null) throw CvatException.Invalid("id", "Must be absent.");
            AnnotationRules.Check(job, kind, given);
        }

        foreach (var (_, objects) in job.Kinds) objects.Clear();
        foreach (var (kind, given) in Given(body)) Add(change, job, kind, given);
        change.Touch(job);
    }

    public static JsonObject Patch(CvatChange change, CvatJob job, string action, JsonObject body)
    {
        var given = Given(body).ToList();
        var echo = Envelope(_ => []);
        foreach (var (kind, one) in given) AnnotationRules.Check(job, kind, one);
        foreach (var (kind, one) in given) ((JsonArray)echo[kind]!).Add(Patched(change, job, action, kind, one));
        if (given.Count > 0) change.Touch(job);
        return echo;
    }

    public static void Clear(CvatChange change, CvatJob job)
    {
        foreach (var (_, objects) in job.Kinds) objects.Clear();
        change.Touch(job);
    }

    private static JsonObject Patched(CvatChange change, CvatJob job, string action, string kind, JsonObject given)
    {
        var objects = job.Kinds.Single(known => known.Kind == kind).Objects;
        var id = given["id"]?.GetValue<int>();
        switch (action)
        {
            case "create" when id is not null:
                throw CvatException.Invalid("id", "Must be absent.");
            case "create":
                return Add(change, job, kind, given);
            case "delete":
                if (id is null) throw CvatException.Invalid("id", "This field is required.");
                objects.RemoveAll(held => held["id"]!.GetValue<int>() == id);
                return (JsonObject)given.DeepClone();
            case "update":
                // Rows are taken out and put in again with the ids that were sent.
                if (id is null) return Add(change, job, kind, given);
                if (objects.RemoveAll(held => held["id"]!.GetValue<int>() == id) == 0) throw CvatException.NotFound("LabeledShape");
                var kept = (JsonObject)given.DeepClone();
                objects.Add(kept);
                return (JsonObject)kept.DeepClone();
            default:
                throw CvatException.Invalid("action", $"\"{action}\" is not a valid choice.");
        }
    }

    private static JsonObject Add(CvatChange change, CvatJob job, string kind, JsonObject given)
    {
        var stored = (JsonObject)given.DeepClone();
        stored["id"] = change.Store.NextId(kind);
        foreach (var element in (stored["elements"] as JsonArray ?? []).Concat(kind == "tracks" ? stored["shapes"]!.AsArray() : [])) element!["id"] = change.Store.NextId($"{kind}/parts");
        job.Kinds.Single(known => known.Kind == kind).Objects.Add(stored);
        return (JsonObject)stored.DeepClone();
    }

    private static IEnumerable<(string Kind, JsonObject Object)> Given(JsonObject body) =>
        from kind in new[] { "tags", "shapes", "tracks" }
        from one in body[kind] as JsonArray ?? []
        select (kind, (JsonObject)one!);

    private static JsonObject Envelope(Func<string, IEnumerable<JsonObject>> objects) => new()
    {
        ["version"] = 0,
        ["tags"] = new JsonArray([.. objects("tags")]),
        ["shapes"] = new JsonArray([.. objects("shapes")]),
        ["tracks"] = new JsonArray([.. objects("tracks")]),
        ["intervals"] = new JsonArray(),
    };
}
