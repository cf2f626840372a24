namespace LabelHub.Host.Work;

/// <summary>What a row of the work table is about.</summary>
internal static class WorkKind
{
    /// <summary>An item, in the lane of one plugin.</summary>
    public const string Item = "item";

    /// <summary>A contributor, in the lane of one plugin.</summary>
    public const string Contributor = "contributor";

    /// <summary>A question to a service, in the lane of its plugin. The subject is its number.</summary>
    public const string Question = "question";

    /// <summary>An event that could not be translated; only ever parked. The subject is its position.</summary>
    public const string Event = "event";

    /// <summary>A project of a tool that must be looked at.</summary>
    public const string Look = "look";

    /// <summary>A plan whose difference is to be computed.</summary>
    public const string Plan = "plan";

    /// <summary>A project with news that a snapshot has not seen.</summary>
    public const string Project = "project";

    /// <summary>A connection with effects to be sent.</summary>
    public const string Outbox = "outbox";

    /// <summary>A project whose tool may show something else than we left there: to be looked at, nothing is sent.</summary>
    public const string Sight = "sight";

    /// <summary>A connection that leaves its tool.</summary>
    public const string Leave = "leave";

    /// <summary>A project with effects that a change of the tool wants and that are still to be counted.</summary>
    public const string Fuse = "fuse";

    /// <summary>A rebuild that has begun and not ended.</summary>
    public const string Rebuild = "rebuild";
}
