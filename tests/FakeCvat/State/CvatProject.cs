using System.Text.Json.Nodes;

namespace LabelHub.FakeCvat.State;

/// <summary>A project: tasks that share labels.</summary>
public sealed class CvatProject
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public required CvatUser Owner { get; init; }

    /// <summary>The slug of its organization; <see langword="null"/> for a personal workspace.</summary>
    public string? Organization { get; init; }

    public required JsonArray Labels { get; set; }

    public int? Guide { get; set; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }
}
