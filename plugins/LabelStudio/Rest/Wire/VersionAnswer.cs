namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record VersionAnswer
{
    public string Release { get; init; } = "";
}
