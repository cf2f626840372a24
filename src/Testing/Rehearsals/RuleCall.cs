using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Rehearsals;

/// <summary>One call of a rule that was made, and what came of it: enough to make it again.</summary>
/// <param name="Plugin">Which of the rehearsed plugins.</param>
/// <param name="Rule">The rule's class.</param>
/// <param name="Subject">What it was asked about.</param>
/// <param name="Again">Makes the call with other instances of the rules.</param>
/// <param name="Outcome">What it said, as text.</param>
internal sealed record RuleCall(int Plugin, string Rule, string Subject, Func<PluginRules, string> Again, string Outcome);
