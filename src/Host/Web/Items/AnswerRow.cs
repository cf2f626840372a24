using LabelHub.Host.Api.Reads.Items;

namespace LabelHub.Host.Web.Items;

/// <summary>One field, answered by several people.</summary>
internal sealed record AnswerRow
{
    public required string Field { get; init; }

    public ConsensusDetail? Consensus { get; init; }

    /// <summary>In the order of the item's answers.</summary>
    public required IReadOnlyList<AnswerCell> Cells { get; init; }
}
