using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Model;

/// <summary>The painted pixels of an image, told as runs: row by row from the top left, bare and painted stretches in turn.</summary>
public sealed record MaskRegion : Region
{
    /// <summary>The width of the mask in pixels.</summary>
    public int Width { get; init; }

    /// <summary>The height of the mask in pixels.</summary>
    public int Height { get; init; }

    /// <summary>
    /// How many pixels each stretch has, beginning with a bare one, which has none where the first pixel is painted. A stretch goes on in
    /// the next row. Together they are all pixels of the mask.
    /// </summary>
    public IReadOnlyList<int> Runs { get; init; } = [];

    /// <summary>The share of the pixels that is painted, 0 to 1.</summary>
    [JsonIgnore]
    public double Area
    {
        get
        {
            var painted = 0L;
            for (var run = 1; run < Runs.Count; run += 2) painted += Runs[run];
            return Width > 0 && Height > 0 ? painted / ((double)Width * Height) : 0;
        }
    }
}
