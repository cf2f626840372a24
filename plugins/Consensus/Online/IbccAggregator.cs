namespace LabelHub.Plugin.Consensus.Online;

public sealed class IbccAggregator() : CrowdAggregator("ibcc");
