namespace LabelHub.Plugin.Consensus.Online;

public sealed class WawaAggregator() : CrowdAggregator("wawa");
