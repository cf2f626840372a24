using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rehearsals;

/// <summary>What a recording says of a project over time.</summary>
internal sealed record WorkProject
{
    private static readonly Dictionary<string, double> None = [];

    public required long Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset Since, LabelSchema Schema)> Schemas { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(long Position, IReadOnlyDictionary<string, double> Numbers)> Statistics { get; init; } = [];

    public IReadOnlyDictionary<string, Reply> Replies { get; init; } = new Dictionary<string, Reply>();

    public LabelSchema Newest => Schemas.Count == 0 ? LabelSchema.Empty : Schemas[^1].Schema;

    /// <summary>The schema when a version was made; the first known one for work that is older.</summary>
    public LabelSchema SchemaAt(DateTimeOffset instant) =>
        Schemas.Count == 0 ? LabelSchema.Empty : Schemas.LastOrDefault(known => known.Since <= instant, Schemas[0]).Schema;

    public IReadOnlyDictionary<string, double> StatisticsBefore(long position) =>
        Statistics.LastOrDefault(snapshot => snapshot.Position < position, (0, None)).Numbers;
}
