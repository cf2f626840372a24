namespace LabelHub.Abstractions.Connectors;

/// <summary>A tool whose items hold pictures, sound or video that LabelHub may pass on to who may see them. An <see cref="ITool"/> that also implements it is asked.</summary>
/// <remarks>
/// The credential goes to the tool's own origin and nowhere else. What stands elsewhere is answered as <see cref="MediaElsewhere"/>: the host fetches it, without
/// the credential, where that address may be reached. Size, type, the viewer's rights and caching are the host's business.
/// </remarks>
public interface IMediaSource
{
    /// <summary>Says what an item shows, from what is recorded, without asking anybody: the same item, the same media.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its media in the order of the label schema, each name once; nothing for an item without any.</returns>
    IReadOnlyList<Medium> MediaOf(MediaItem item);

    /// <summary>Opens one of an item's media, or a part of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="medium">One that <see cref="MediaOf"/> named.</param>
    /// <param name="range">The bytes that are wanted; the whole without one. A tool that knows no ranges answers the whole.</param>
    /// <param name="stop">Cancelled when nobody waits any more; bounds the opening, each read after it has its own.</param>
    /// <exception cref="ToolException">It cannot be had; the failure says why.</exception>
    Task<MediaAnswer> OpenAsync(MediaItem item, Medium medium, ByteRange? range, CancellationToken stop);
}
