using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>What numbered snapshots say.</summary>
internal static class Snapshots
{
    private static readonly IReadOnlyDictionary<string, double> None = new Dictionary<string, double>();

    /// <summary>The snapshot that was known when something happened.</summary>
    public static SnapshotRow? Before(IReadOnlyList<SnapshotRow> snapshots, long position) => snapshots.LastOrDefault(s => s.Position < position);

    /// <summary>The statistics as they were known when something happened.</summary>
    public static IReadOnlyDictionary<string, double> StatisticsBefore(IReadOnlyList<SnapshotRow> snapshots, long position) =>
        Before(snapshots, position) is { } snapshot ? Content.Read<Body>(snapshot.Json).Statistics : None;

    /// <summary>The body of a snapshot event.</summary>
    public sealed record Body
    {
        public required long Project { get; init; }

        public required long Number { get; init; }

        /// <summary>How far the log was consumed when it was fitted.</summary>
        public required long UpTo { get; init; }

        public IReadOnlyDictionary<string, double> Statistics { get; init; } = None;

        /// <summary>By contributor id, then by field.</summary>
        public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Abstractions.Model.Skill>> Skills { get; init; } =
            new Dictionary<string, IReadOnlyDictionary<string, Abstractions.Model.Skill>>();
    }
}
