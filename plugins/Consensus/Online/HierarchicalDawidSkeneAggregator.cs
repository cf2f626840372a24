namespace LabelHub.Plugin.Consensus.Online;

public sealed class HierarchicalDawidSkeneAggregator() : CrowdAggregator("hierarchical-dawid-skene");
