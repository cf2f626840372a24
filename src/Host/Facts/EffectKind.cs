namespace LabelHub.Host.Facts;

/// <summary>The kinds of effect that can be switched on for a project.</summary>
internal static class EffectKind
{
    public const string Consensus = "consensus";
    public const string Review = "review";
    public const string Guideline = "guideline";
    public const string Return = "return";
    public const string Label = "label";
    public const string Assign = "assign";

    public static IReadOnlyList<string> All { get; } = [Consensus, Review, Guideline, Return, Label, Assign];
}
