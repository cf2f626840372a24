namespace LabelHub.Plugin.Consensus.Online;

public sealed class GladAggregator() : CrowdAggregator("glad");
