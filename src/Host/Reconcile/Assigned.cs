namespace LabelHub.Host.Reconcile;

/// <summary>What somebody should still work on in a project.</summary>
/// <param name="Contributor">Who.</param>
/// <param name="Items">The tool's ids of the items that live and have no answer of theirs.</param>
/// <param name="Position">The event that says so.</param>
internal sealed record Assigned(long Contributor, IReadOnlyList<string> Items, long Position);
