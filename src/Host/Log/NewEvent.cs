namespace LabelHub.Host.Log;

/// <summary>An event to be appended.</summary>
internal sealed record NewEvent
{
    /// <summary>The connection it belongs to; 0 is the house.</summary>
    public required long Connection { get; init; }

    public required string Kind { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What makes it the same as another, hashed; without one it is always appended.</summary>
    public byte[]? Identity { get; init; }

    /// <summary>The tool's project in the address it came to.</summary>
    public string? Project { get; init; }
}
