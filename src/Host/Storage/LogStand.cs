namespace LabelHub.Host.Storage;

/// <summary>How far the log has come.</summary>
/// <param name="Head">The last position that readers may see.</param>
/// <param name="Beyond">Events that are not translated yet.</param>
/// <param name="Deliveries">Deliveries of every connection, as their sources count them.</param>
/// <param name="Duplicates">Deliveries that were known before.</param>
internal sealed record LogStand(long Head, long Beyond, long Deliveries, long Duplicates);
