namespace LabelHub.Abstractions.Model;

/// <summary>What the numbers of a <see cref="TimeRangeRegion"/> count.</summary>
public enum TimeUnit
{
    /// <summary>Seconds from the beginning of a recording.</summary>
    Seconds = 0,

    /// <summary>Frames of a video, as the tool numbers them.</summary>
    Frames,

    /// <summary>Values on a series' own time axis, whatever it counts: often milliseconds since 1970, or rows.</summary>
    Axis,

    /// <summary>Seconds since the beginning of 1970, UTC; for series whose times are dates.</summary>
    Epoch,
}
