namespace LabelHub.Plugin.Consensus.Online;

public sealed class OneCoinAggregator() : CrowdAggregator("one-coin");
