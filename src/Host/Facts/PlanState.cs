namespace LabelHub.Host.Facts;

internal static class PlanState
{
    public const string Computing = "computing";
    public const string Ready = "ready";

    /// <summary>Computed, and nothing would change.</summary>
    public const string Empty = "empty";

    public const string Applied = "applied";
    public const string Discarded = "discarded";

    /// <summary>A later activation took its place.</summary>
    public const string Superseded = "superseded";
}
