namespace LabelHub.Plugin.Consensus.Online;

public sealed class AutoAggregator() : CrowdAggregator("auto");
