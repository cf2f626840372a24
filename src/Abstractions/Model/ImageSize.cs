namespace LabelHub.Abstractions.Model;

/// <summary>The size of an image.</summary>
public readonly record struct ImageSize
{
    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }
}
