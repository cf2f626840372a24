using LabelHub.Plugin.LabelStudio.Translating;

namespace LabelHub.Plugin.LabelStudio.Observing;

internal sealed record ObservedAbsence
{
    public string Observed { get; init; } = Observations.Absence;

    public required string Project { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>When they were known to be gone, on the tool's clock.</summary>
    public required DateTimeOffset Begun { get; init; }
}
