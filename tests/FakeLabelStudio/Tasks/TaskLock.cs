namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>A task handed to someone by the label stream; it counts against the overlap until it expires or is answered.</summary>
internal sealed record TaskLock(Guid UniqueId, DateTimeOffset ExpiresAt);
