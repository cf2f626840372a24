namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record AccountAnswer
{
    public required long Id { get; init; }
}
