namespace LabelHub.EndToEnd.Tests.Relays;

/// <summary>A call that came to a relay.</summary>
internal sealed record RelayedCall
{
    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public override string ToString() => $"call {Number}, {Method} {Path}";
}
