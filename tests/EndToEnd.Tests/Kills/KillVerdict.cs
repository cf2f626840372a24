using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.Relays;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;

namespace LabelHub.EndToEnd.Tests.Kills;

/// <summary>What the tool's own ledger says of a run, which forgets nothing, whatever was deleted.</summary>
internal sealed record KillVerdict
{
    /// <summary>The calls the hub made, over all its lives.</summary>
    public required IReadOnlyList<RelayedCall> Calls { get; init; }

    /// <summary>What is wrong; nothing when everything was done exactly once.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public static KillVerdict Of(FakeStudio studio, Crew crew, IReadOnlyList<RelayedCall> calls, HubStats rest) => new()
    {
        Calls = calls,
        Faults = [.. Predictions(studio, crew), .. Reviews(studio), .. Hooks(studio), .. Effects(rest)],
    };

    private static IEnumerable<string> Predictions(FakeStudio studio, Crew crew) =>
        from task in crew.Tasks
        let made = studio.Ledger.PredictionsCreated(task, "labelhub-consensus")
        where made != 1
        select $"Task {task} had {made} predictions made; one is wanted.";

    private static IEnumerable<string> Reviews(FakeStudio studio)
    {
        foreach (var (key, made) in studio.Ledger.TaskCounts.Where(count => count.Value != 1)) yield return $"The review task '{key}' was made {made} times.";
        if (studio.Ledger.TaskCounts.Count != 3) yield return $"{studio.Ledger.TaskCounts.Count} review tasks were made; two ties and one error want three.";
        if (Applied(studio, "/api/projects") is not 1 and var projects) yield return $"{projects} review projects were made; one is wanted.";
    }

    private static IEnumerable<string> Hooks(FakeStudio studio)
    {
        foreach (var hooks in studio.Webhooks.GroupBy(hook => hook.Project).Where(hooks => hooks.Count() > 1)) yield return $"Project {hooks.Key} has {hooks.Count()} hooks.";
        if (Applied(studio, "/api/webhooks") is not 2 and var made) yield return $"{made} hooks were made; the project and the review project want two.";
    }

    private static IEnumerable<string> Effects(HubStats rest)
    {
        if (rest.Effects["sent"] != 8 || rest.Effects.Where(effect => effect.Key != "sent").Sum(effect => effect.Value) != 0) yield return $"Eight effects should be sent and none anything else; the hub says {rest}.";
    }

    private static int Applied(FakeStudio studio, string path) =>
        studio.Ledger.Requests.Count(request => request is { Method: "POST", Applied: true } && request.Path.TrimEnd('/') == path);
}
