namespace LabelHub.Host.Api.Reads.Assignments;

/// <summary>What one person should work on in a project.</summary>
public sealed record AssignmentDetail
{
    /// <summary>Who, by pseudonym.</summary>
    public required Named Contributor { get; init; }

    /// <summary>LabelHub's ids of the items.</summary>
    public required IReadOnlyList<long> Items { get; init; }

    /// <summary>How many of them live and have no answer of theirs yet.</summary>
    public required int Open { get; init; }
}
