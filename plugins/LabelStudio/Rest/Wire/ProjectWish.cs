namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

/// <summary>What a project should be; what is <see langword="null"/> is not sent.</summary>
internal sealed record ProjectWish
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? LabelConfig { get; init; }

    public string? ExpertInstruction { get; init; }

    public bool? ShowInstruction { get; init; }
}
