namespace LabelHub.Abstractions.Model;

/// <summary>A rectangle followed through a video.</summary>
public sealed record TrackRegion : Region
{
    /// <summary>The frames in which a person or a model set its place, in the order the tool sent them.</summary>
    public IReadOnlyList<KeyFrame> KeyFrames { get; init; } = [];

    /// <summary>How many frames the video has, where the tool says it.</summary>
    public int? FrameCount { get; init; }

    /// <summary>How long the video is, in seconds, where the tool says it.</summary>
    public double? Duration { get; init; }
}
