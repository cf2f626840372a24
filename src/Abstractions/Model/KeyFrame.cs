namespace LabelHub.Abstractions.Model;

/// <summary>Where a tracked rectangle is in one frame of a video. Lengths are fractions of the picture.</summary>
public sealed record KeyFrame
{
    /// <summary>The number of the frame, as the tool counts.</summary>
    public required int Frame { get; init; }

    /// <summary>The moment of the frame, in seconds.</summary>
    /// <value><see langword="null"/> where the tool does not say.</value>
    public double? Time { get; init; }

    /// <summary>Whether the object is seen from here to the next key frame, its place interpolated between them.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The left edge before rotation, as a fraction of the picture's width.</summary>
    public double X { get; init; }

    /// <summary>The top edge before rotation, as a fraction of the picture's height.</summary>
    public double Y { get; init; }

    /// <summary>The width as a fraction of the picture's width.</summary>
    public double Width { get; init; }

    /// <summary>The height as a fraction of the picture's height.</summary>
    public double Height { get; init; }

    /// <summary>Clockwise rotation about the top-left corner, in degrees.</summary>
    public double Rotation { get; init; }
}
