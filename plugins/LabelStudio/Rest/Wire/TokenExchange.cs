namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record TokenExchange
{
    public string? Refresh { get; init; }

    public string? Access { get; init; }
}
