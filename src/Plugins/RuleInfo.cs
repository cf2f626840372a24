namespace LabelHub.Plugins;

/// <summary>One rule a plugin brings.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name of its class.</param>
public sealed record RuleInfo(RuleKind Kind, string Name);
