using System.Text.Json;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>Something wanted in a tool, and the proof of what became of it.</summary>
public sealed record EffectDetail
{
    public required string Key { get; init; }

    public required int Generation { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public string? Reason { get; init; }

    public required JsonElement Content { get; init; }

    public required IReadOnlyList<ReceiptDetail> Receipts { get; init; }

    public required Derivation Derivation { get; init; }
}
