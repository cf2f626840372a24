namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>How many effects of a kind were written into a tool, by what became of them.</summary>
public sealed record WrittenTotal
{
    /// <summary>The kind of effect, such as <c>consensus</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Those that stand in the tool as LabelHub wrote them, being taken back among them.</summary>
    public required long Standing { get; init; }

    /// <summary>Requests that people answered.</summary>
    public required long Answered { get; init; }

    /// <summary>Those that someone else changed since: they are left to them.</summary>
    public required long TakenOver { get; init; }

    public required long TakenBack { get; init; }

    /// <summary>Those that the tool did not let LabelHub change or take back.</summary>
    public required long Refused { get; init; }
}
