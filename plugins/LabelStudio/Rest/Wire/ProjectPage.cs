namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record ProjectPage
{
    public string? Next { get; init; }

    public required IReadOnlyList<ProjectAnswer> Results { get; init; }
}
