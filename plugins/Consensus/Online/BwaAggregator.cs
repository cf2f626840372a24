namespace LabelHub.Plugin.Consensus.Online;

public sealed class BwaAggregator() : CrowdAggregator("bwa");
