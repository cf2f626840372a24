using LabelHub.Plugin.LabelStudio.Rest.Wire;
using LabelHub.Plugin.LabelStudio.Translating;

namespace LabelHub.Plugin.LabelStudio.Observing;

internal sealed record ObservedTask
{
    public string Observed { get; init; } = Observations.Task;

    /// <summary>Without the label configuration: it would be repeated in every task.</summary>
    public required ProjectAnswer Project { get; init; }

    public required TaskAnswer Task { get; init; }

    /// <summary>When the reading began, on the tool's clock.</summary>
    public required DateTimeOffset Begun { get; init; }
}
