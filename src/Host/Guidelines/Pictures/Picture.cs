using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>A picture of a guideline, shown by reference: the reader's browser loads it, from where it stands or from where LabelHub passes it on.</summary>
public sealed record Picture
{
    /// <summary>As the text names it: <c>https://…</c>, <c>item:41</c> or <c>item:41/b1</c>.</summary>
    public required string Address { get; init; }

    /// <summary>What it shows, for whoever does not see it.</summary>
    public required string Alt { get; init; }

    /// <summary>Where the browser finds it.</summary>
    public required string Source { get; init; }

    /// <summary>The size of the whole, where a part of it is shown.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>The part that is shown; the whole without one.</summary>
    public PictureCrop? Crop { get; init; }

    internal bool IsSame(Picture other) => (Address, Source) == (other.Address, other.Source);
}
