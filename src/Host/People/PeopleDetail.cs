using LabelHub.Host.Facts;

namespace LabelHub.Host.People;

/// <summary>What a lead may see of the people of a project, and how that came to be so.</summary>
public sealed record PeopleDetail
{
    public required long Project { get; init; }

    public required string Title { get; init; }

    /// <summary><c>items</c>, <c>coaching</c> or <c>managed</c>.</summary>
    public required string Level { get; init; }

    /// <summary>Groups of five or more; <see langword="null"/> at <c>items</c>.</summary>
    public IReadOnlyList<GroupDetail>? Groups { get; init; }

    /// <summary>Persons; only at <c>managed</c>, and each read is written down.</summary>
    public IReadOnlyList<PersonDetail>? People { get; init; }

    public required IReadOnlyList<LevelChange> History { get; init; }

    /// <summary>Who read figures about persons, the newest first.</summary>
    public required IReadOnlyList<PersonalRead> Reads { get; init; }

    /// <summary>The change that waits for its date.</summary>
    internal LevelChange? Announced => History.FirstOrDefault(change => change.State == LevelState.Announced);
}
