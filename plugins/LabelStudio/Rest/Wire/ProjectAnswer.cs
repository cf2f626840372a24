namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record ProjectAnswer
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? LabelConfig { get; init; }

    public int? TaskNumber { get; init; }
}
