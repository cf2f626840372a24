namespace LabelHub.Host.Media;

/// <summary>A file that is kept, open to be read.</summary>
/// <param name="Stream">Its bytes; they stay readable when it is thrown out meanwhile.</param>
/// <param name="Type">The type to pass it on as.</param>
/// <param name="Tag">Names its content, as an entity tag does.</param>
internal sealed record CachedMedium(Stream Stream, string Type, string Tag);
