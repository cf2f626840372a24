using LabelHub.Abstractions.Model;

namespace LabelHub.Host.People.Own;

/// <summary>One thing that came back about an answer.</summary>
public sealed record OwnNote
{
    /// <summary>Names it, as it was on screen: when it changes, so does the name.</summary>
    public required string Subject { get; init; }

    /// <summary><c>finding</c> or <c>answer</c>.</summary>
    public required string Kind { get; init; }

    public required long Item { get; init; }

    public required string Headline { get; init; }

    public required string Message { get; init; }

    /// <summary>The rule it comes from, where one does.</summary>
    public string? Rule { get; init; }

    public string? Field { get; init; }

    /// <summary>The part of the answer it is about.</summary>
    public Region? Region { get; init; }

    public OwnLesson? Lesson { get; init; }

    /// <summary>Whether an objection can be made now; why not is told by the case that is open or was decided.</summary>
    public required bool CanObject { get; init; }

    internal OwnMatter Matter { get; init; } = default!;
}
