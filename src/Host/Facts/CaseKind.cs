namespace LabelHub.Host.Facts;

/// <summary>What an objection is about.</summary>
internal static class CaseKind
{
    /// <summary>What a rule found.</summary>
    public const string Finding = "finding";

    /// <summary>How an answer turned out.</summary>
    public const string Answer = "answer";
}
