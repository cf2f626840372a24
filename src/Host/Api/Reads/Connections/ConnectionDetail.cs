namespace LabelHub.Host.Api.Reads.Connections;

/// <summary>A connection with what its tool is and allows, and how far its projects are read.</summary>
public sealed record ConnectionDetail
{
    public required ConnectionSummary Connection { get; init; }

    /// <summary>The product, edition and version; <see langword="null"/> until the tool was asked.</summary>
    public string? Tool { get; init; }

    public IReadOnlyList<ConnectionAbility> Abilities { get; init; } = [];

    /// <summary><see langword="null"/> until it was tried.</summary>
    public ConnectionReach? Reach { get; init; }

    /// <summary>The projects that are followed.</summary>
    public required IReadOnlyList<ImportProgress> Projects { get; init; }

    /// <summary>The projects that were found since, newest last.</summary>
    public required IReadOnlyList<OfferedProject> Offered { get; init; }

    /// <summary>Whether all that the tool had is read and taken in.</summary>
    public bool IsImported => Projects.All(project => project.IsDone);
}
