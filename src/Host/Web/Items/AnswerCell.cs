namespace LabelHub.Host.Web.Items;

/// <summary>What one contributor said to one field.</summary>
public sealed record AnswerCell
{
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Whether it differs from the consensus; that does not make it wrong.</summary>
    public bool Differs { get; init; }
}
