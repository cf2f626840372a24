using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>A stretch of a recording, of a time series or of a video's timeline.</summary>
public sealed record TimeRangeRegion : Region
{
    /// <summary>What the numbers count.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>The stretches it is made of; most often one.</summary>
    public IReadOnlyList<TimeRange> Ranges { get; init; } = [];

    /// <summary>The channel of the recording, from 0.</summary>
    /// <value><see langword="null"/> where the tool does not say.</value>
    public int? Channel { get; init; }

    /// <summary>Where the first stretch begins.</summary>
    [JsonIgnore]
    public double Start => Ranges.Count == 0 ? 0 : Ranges.Min(range => range.Start);

    /// <summary>Where the last stretch ends.</summary>
    [JsonIgnore]
    public double End => Ranges.Count == 0 ? 0 : Ranges.Max(range => range.End);
}
