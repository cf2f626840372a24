namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record ProjectAnswer
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? LabelConfig { get; init; }

    /// <summary>HTML, as the tool has rewritten it.</summary>
    public string? ExpertInstruction { get; init; }

    public bool? ShowInstruction { get; init; }

    public int? TaskNumber { get; init; }
}
