namespace LabelHub.Host.Work;

/// <summary>Why a subject is due.</summary>
internal static class Cause
{
    /// <summary>Ordinary new work: an annotation, a task, a decision.</summary>
    public const string News = "news";

    /// <summary>The tool changed something that is nobody's new work: a task's settings, an absence. Many effects of it stop as a plan.</summary>
    public const string Tool = "tool";

    /// <summary>What another plugin says of the subject changed.</summary>
    public const string Neighbour = "neighbour";

    /// <summary>An approved plan.</summary>
    public const string Plan = "plan";

    /// <summary>What may be sent changed.</summary>
    public const string Gate = "gate";

    /// <summary>What was sent changed.</summary>
    public const string Receipt = "receipt";

    /// <summary>Its time has come.</summary>
    public const string Schedule = "schedule";

    /// <summary>Derived tables are rebuilt.</summary>
    public const string Rebuild = "rebuild";
}
