namespace LabelHub.Host.Facts;

/// <summary>How a case was decided.</summary>
internal static class CaseOutcome
{
    /// <summary>As the contributor says.</summary>
    public const string Granted = "granted";

    /// <summary>What came back stands.</summary>
    public const string Stands = "stands";
}
