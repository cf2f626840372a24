namespace LabelHub.Plugin.LabelStudio.Rest.Wire;

internal sealed record TaskPage
{
    /// <summary>How many tasks the query finds on all pages.</summary>
    public required int Total { get; init; }

    public required IReadOnlyList<TaskAnswer> Tasks { get; init; }

    /// <summary>Whether this first page holds all there is; the tool answers a page beyond the end with 404, so it is never asked for.</summary>
    public bool IsAll => Tasks.Count == 0 || Tasks.Count >= Total;
}
