namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>The figures of <c>GET /api/v1/stats</c>, as a program outside reads them.</summary>
internal sealed record HubStats
{
    /// <summary>The position of the last event.</summary>
    public required long Log { get; init; }

    public required WorkFigures Work { get; init; }

    public required long Items { get; init; }

    public required long Annotations { get; init; }

    public required long Findings { get; init; }

    public required long Consensus { get; init; }

    public required long Duplicates { get; init; }

    public required IReadOnlyDictionary<string, long> Effects { get; init; }

    public override string ToString() =>
        $"{Work}, {Items} items, {Annotations} annotations, {Findings} findings, {Consensus} consensus, effects {string.Join(' ', Effects.Select(e => $"{e.Key}={e.Value}"))}";

    internal sealed record WorkFigures
    {
        public required long Due { get; init; }

        public required long Waiting { get; init; }

        public required long Parked { get; init; }

        public override string ToString() => $"{Due} due, {Waiting} waiting, {Parked} parked";
    }
}
