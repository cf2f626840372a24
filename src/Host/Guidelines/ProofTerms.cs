using LabelHub.Host.Guidelines.Versions;

namespace LabelHub.Host.Guidelines;

/// <summary>What a proof is made under.</summary>
/// <param name="Root">Where this hub is reached, for links to items.</param>
/// <param name="WordLimit">How long a guideline may be before it is too long.</param>
/// <param name="Size">The smallest version step the lead wants.</param>
internal sealed record ProofTerms(Uri Root, int WordLimit, ChangeSize Size = ChangeSize.None);
