namespace LabelHub.Plugin.Consensus.Online;

public sealed class DawidSkeneAggregator() : CrowdAggregator("dawid-skene");
