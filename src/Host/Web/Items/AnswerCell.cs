namespace LabelHub.Host.Web.Items;

/// <summary>What one contributor said to one field.</summary>
internal sealed record AnswerCell
{
    public required IReadOnlyList<RegionLine> Lines { get; init; }

    /// <summary>Whether it differs from the consensus; that does not make it wrong.</summary>
    public bool Differs { get; init; }
}
