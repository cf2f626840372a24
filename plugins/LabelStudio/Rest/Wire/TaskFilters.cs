namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record TaskFilters
{
    public string Conjunction { get; init; } = "and";

    public IReadOnlyList<TaskFilter> Items { get; init; } = [];
}
