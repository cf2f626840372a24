using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>What a person found not to hold is not said again, unless the rule says something else by it or became another rule.</summary>
internal static class Dismissals
{
    public static bool Cover(ItemFacts facts, FindingRow finding) => facts.Dismissals.Any(known =>
        known.AnnotationId == finding.AnnotationId && known.Plugin == finding.Plugin && known.FindingKey == finding.FindingKey
        && known.Said == Said(finding) && known.Major == RuleName.Major(finding.Rule));

    /// <summary>Names what a finding says: with other values it is another word, however the sentence is put.</summary>
    public static string Said(FindingRow finding) => Content.Hash(finding.Arguments)[..16];
}
