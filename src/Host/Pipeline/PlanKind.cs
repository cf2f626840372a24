namespace LabelHub.Host.Pipeline;

internal static class PlanKind
{
    /// <summary>A new ruleset over work from before its activation.</summary>
    public const string Activation = "activation";

    /// <summary>Effects that were wanted before writing back was switched on. The scope is the project.</summary>
    public const string Backlog = "backlog";

    /// <summary>Effects that a change in the tool would send all at once. The scope is the project.</summary>
    public const string Fuse = "fuse";

    /// <summary>Acting on work that is older than its connection. The scope is the connection.</summary>
    public const string History = "history";
}
