using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Web.Actions;

namespace LabelHub.Host.Web.Connections;

/// <summary>The connections, the form for a new one, and what may be written.</summary>
public sealed record ConnectionsModel
{
    public required IReadOnlyList<ConnectionSummary> Connections { get; init; }

    public required IReadOnlyList<ProjectSummary> Projects { get; init; }

    /// <summary>The tools that can be connected.</summary>
    public required IReadOnlyList<ToolKind> Kinds { get; init; }

    /// <summary>What was entered for a new connection.</summary>
    public NewConnection Form { get; init; } = new();

    /// <summary>What became of it; <see langword="null"/> before anything was entered.</summary>
    public ConnectionAdded? Added { get; init; }

    public string? Refusal { get; init; }
}
