namespace LabelHub.Plugins.Containment;

/// <summary>The runtime's own complaint about what a rule returned.</summary>
internal sealed class RuleException(string message) : Exception(message);
