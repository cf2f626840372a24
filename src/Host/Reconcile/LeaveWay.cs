namespace LabelHub.Host.Reconcile;

/// <summary>How a connection leaves its tool.</summary>
internal static class LeaveWay
{
    /// <summary>What LabelHub wrote stays there.</summary>
    public const string Keep = "keep";

    /// <summary>It is taken back.</summary>
    public const string Restore = "restore";
}
