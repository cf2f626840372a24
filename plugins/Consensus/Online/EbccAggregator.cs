namespace LabelHub.Plugin.Consensus.Online;

public sealed class EbccAggregator() : CrowdAggregator("ebcc");
