namespace LabelHub.Abstractions.Connectors;

/// <summary>How media are shown.</summary>
public enum MediaKind
{
    /// <summary>A picture; of a video that is labelled frame by frame, one frame.</summary>
    Image = 0,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A video.</summary>
    Video,
}
