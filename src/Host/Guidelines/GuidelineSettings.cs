namespace LabelHub.Host.Guidelines;

/// <summary>Settings of guidelines, from configuration <c>LabelHub:Guidelines</c>.</summary>
internal sealed class GuidelineSettings
{
    public const string Section = "LabelHub:Guidelines";

    /// <summary>How many words a guideline may have before the page says that it is too long.</summary>
    public int WordLimit { get; set; } = 1_500;
}
