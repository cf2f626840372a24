namespace LabelHub.Host.Work;

/// <summary>The lanes that belong to no plugin.</summary>
internal static class WorkLane
{
    public const string Translate = "translate";
    public const string Plan = "plan";
    public const string Outbox = "outbox";
    public const string Fuse = "fuse";

    /// <summary>Looks for what changed.</summary>
    public const string Changes = "changes";

    /// <summary>Looks that also count the living.</summary>
    public const string Everything = "everything";
}
