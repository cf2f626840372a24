namespace LabelHub.Plugin.Consensus.Online;

public sealed class MaceAggregator() : CrowdAggregator("mace");
