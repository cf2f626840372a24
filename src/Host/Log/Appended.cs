namespace LabelHub.Host.Log;

/// <summary>An event that is durably stored.</summary>
internal readonly record struct Appended
{
    public required long Position { get; init; }

    /// <summary>Its public name (a UUIDv7; never an order).</summary>
    public required string Id { get; init; }

    /// <summary>Whether it was there before.</summary>
    public required bool Duplicate { get; init; }
}
