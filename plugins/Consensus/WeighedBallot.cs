namespace LabelHub.Plugin.Consensus;

/// <summary>What one answer says, and how reliable its giver has been.</summary>
/// <param name="Labels">The labels named.</param>
/// <param name="Reliability">The chance that the giver is right, strictly between 0 and 1.</param>
internal sealed record WeighedBallot(HashSet<string> Labels, double Reliability);
