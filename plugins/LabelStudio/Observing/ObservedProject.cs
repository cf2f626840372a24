using LabelHub.Plugin.LabelStudio.Rest.Wire;
using LabelHub.Plugin.LabelStudio.Translating;

namespace LabelHub.Plugin.LabelStudio.Observing;

internal sealed record ObservedProject
{
    public string Observed { get; init; } = Observations.Project;

    public required ProjectAnswer Project { get; init; }

    /// <summary>When the reading began, on the tool's clock.</summary>
    public required DateTimeOffset Begun { get; init; }
}
