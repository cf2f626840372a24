using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Comparing;
using LabelHub.Plugin.Cvat.Rest;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat.Observing;

/// <summary>Writes down what was read from the tool, with an identity that changes when the content does.</summary>
internal static class Observed
{
    public static Observation Project(int id, string name, JsonArray labels, DateTimeOffset begun)
    {
        var body = new JsonObject { ["observed"] = Observations.Project, ["project"] = id, ["name"] = name, ["labels"] = labels };
        var hash = Hash(body);
        body["begun"] = Text(begun);
        // The day is part of it: a project that was changed and changed back must be seen again.
        return Make(string.Create(CultureInfo.InvariantCulture, $"project/{id}/{hash}/{begun.UtcDateTime:yyyy-MM-dd}"), body, begun);
    }

    /// <param name="project">The project.</param>
    /// <param name="task">The task.</param>
    /// <param name="frames">Its pictures.</param>
    /// <param name="people">How many people are to work on a frame.</param>
    /// <param name="since">What the reading began at: items alone move no poll on.</param>
    public static Observation Task(int project, CvatTask task, Frames frames, Func<int, int> people, DateTimeOffset since)
    {
        var body = new JsonObject
        {
            ["observed"] = Observations.Task,
            ["project"] = project,
            ["task"] = task.Id,
            ["name"] = task.Name,
            ["created"] = Text(task.CreatedAt),
            ["frames"] = new JsonArray([.. Enumerable.Range(0, task.Size).Where(frame => !frames.Deleted.Contains(frame)).Select(frame => new JsonObject
            {
                ["frame"] = frame,
                ["name"] = frames.At(frame)?.Name ?? "",
                ["width"] = frames.At(frame)?.Width ?? 0,
                ["height"] = frames.At(frame)?.Height ?? 0,
                ["people"] = people(frame),
            })]),
            ["deleted"] = new JsonArray([.. frames.Deleted.Order().Select(frame => JsonValue.Create(frame))]),
        };
        var hash = Hash(body);
        body["at"] = Text(task.UpdatedAt);
        return Make(string.Create(CultureInfo.InvariantCulture, $"task/{task.Id}/{hash}/{task.UpdatedAt.UtcDateTime:yyyy-MM-dd}"), body, since);
    }

    public static Observation Work(int project, Job job, FrameView frame, Authorship author, FrameDifference difference, JsonArray labels)
    {
        var body = new JsonObject
        {
            ["observed"] = Observations.Work,
            ["project"] = project,
            ["task"] = job.Task,
            ["job"] = job.Id,
            ["stage"] = job.Stage,
            ["state"] = job.State,
            ["frame"] = frame.Number,
            ["id"] = author.Id,
            ["contributor"] = author.Contributor,
            ["correction"] = author.Correction,
            ["ground_truth"] = job.Type == Job.GroundTruthType,
            ["created"] = Text(author.CreatedAt),
            ["at"] = Text(job.UpdatedAt),
            ["width"] = frame.Image.Width,
            ["height"] = frame.Image.Height,
            ["labels"] = labels,
            ["objects"] = new JsonArray([.. difference.Now.Select(part => new JsonObject { ["key"] = part.Key, ["object"] = part.Object.DeepClone() })]),
            ["made"] = Keys(difference.Made),
            ["changed"] = Keys(difference.Changed),
            ["gone"] = Keys(difference.Gone),
        };
        return Make($"work/{author.Id}/{Text(job.UpdatedAt)}/{Hash(body)}", body, job.UpdatedAt);
    }

    public static Observation Absence(ToolObjectKind kind, IReadOnlyList<string> ids, DateTimeOffset asOf)
    {
        var body = new JsonObject { ["observed"] = Observations.Absence, ["kind"] = kind.ToString(), ["ids"] = Keys(ids.Order(StringComparer.Ordinal)), ["at"] = Text(asOf) };
        return Make($"absence/{Hash(body)}", body, asOf);
    }

    /// <summary>A job was read up to here, whether or not anything in it was news.</summary>
    public static Observation Progress(Job job) => new() { Identity = "", Body = default, OnlyProgress = true, ChangedAt = job.UpdatedAt };

    private static Observation Make(string identity, JsonObject body, DateTimeOffset changedAt) =>
        new() { Identity = identity, Body = Encoding.UTF8.GetBytes(CanonicalJson.Text(body)), ChangedAt = changedAt };

    private static JsonArray Keys(IEnumerable<string> keys) => new([.. keys.Select(key => JsonValue.Create(key))]);

    private static string Hash(JsonObject body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Text(body))))[..32];

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
