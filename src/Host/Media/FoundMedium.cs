using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Media;

/// <summary>One of an item's media, ready to be opened.</summary>
internal sealed record FoundMedium
{
    public required Medium Medium { get; init; }

    /// <summary>Names its content over all tools: the connection, the item and the source.</summary>
    public required string Key { get; init; }

    /// <summary>Asks the tool for it, or for a part of it. May throw <see cref="ToolException"/>.</summary>
    public required Func<ByteRange?, CancellationToken, Task<MediaAnswer>> OpenAsync { get; init; }
}
