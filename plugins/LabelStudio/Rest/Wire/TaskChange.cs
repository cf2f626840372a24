namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>What of a task is changed. The tool does not recompute the one when the other changes: both are always sent.</summary>
internal sealed record TaskChange
{
    public required int Overlap { get; init; }

    public required bool IsLabeled { get; init; }
}
