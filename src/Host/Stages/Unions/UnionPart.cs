using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages.Unions;

/// <summary>A project whose items may be one with others'.</summary>
internal sealed record UnionPart
{
    public required ProjectRow Project { get; init; }

    public required UnionEvent.Member Member { get; init; }

    public required LabelSchema Schema { get; init; }

    /// <summary>The key of each item; <see langword="null"/> for one that has none.</summary>
    public required IReadOnlyList<string?> Keys { get; init; }
}
