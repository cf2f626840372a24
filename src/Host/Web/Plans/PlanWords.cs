using LabelHub.Host.Api.Reads.Plans;
using LabelHub.Host.Web.Parts;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Web.Plans;

/// <summary>Plans in sentences.</summary>
internal static class PlanWords
{
    /// <summary>What would change, a sentence for each kind of change.</summary>
    public static IReadOnlyList<string> Changes(PlanDifference counts) =>
    [
        .. new[]
        {
            Would(counts.FindingsAdded, "finding", "be added"),
            Would(counts.FindingsWithdrawn, "finding", "be withdrawn"),
            Would(counts.ConsensusChanged, "consensus answer", "change"),
            Would(counts.EffectsWanted, "effect", "be newly wanted"),
            Would(counts.EffectsReleased, "held effect", "be released to be sent"),
            Would(counts.EffectsWithdrawn, "effect", "no longer be wanted"),
            counts.Standings == 0 ? null : $"{Words.Of(counts.Standings, "answer")} of {Words.Of(counts.People, "person", "people")} would be settled, and what they earn would follow.",
            counts.Unknown == 0 ? null : $"Nobody knows about {Words.Of(counts.Unknown, "item")}: a rule failed there, or its plugin does not run.",
        }.OfType<string>(),
    ];

    public static string Short(PlanSummary plan) => plan.Counts is null
        ? "Its difference is being computed."
        : Changes(plan.Counts) is { Count: > 0 } changes ? string.Join(" ", changes) : "Nothing would change.";

    public static string Kind(string kind) => kind switch
    {
        PlanKind.Activation => "New rules over earlier work",
        PlanKind.Backlog => "Effects from before the switch",
        PlanKind.Fuse => "A change in the tool",
        PlanKind.History => "Work older than the connection",
        _ => kind,
    };

    public static string Meaning(string kind) => kind switch
    {
        PlanKind.Activation => "New rules hold for new work already. Applying this plan also puts them in force for the work from before, and posts the difference.",
        PlanKind.Backlog => "Writing back was switched on, for what comes from then on. Applying this plan also sends what was wanted before.",
        PlanKind.Fuse => "A change in the tool, not new work, would have all this happen at once. Applying this plan lets it happen.",
        PlanKind.History => "Work from before the connection was made wants no effect. Applying this plan treats it as new work.",
        _ => "",
    };

    public static string Tone(string state) => state switch
    {
        PlanState.Ready => "warn",
        PlanState.Applied => "good",
        PlanState.Computing => "note",
        _ => "quiet",
    };

    private static string? Would(long number, string what, string happen) => number == 0 ? null : $"{Words.Of(number, what)} would {happen}.";
}
