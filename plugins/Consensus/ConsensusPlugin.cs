using LabelHub.Plugin.Consensus.Commands;
using LabelHub.Plugin.Consensus.Online;
using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Plugin.Consensus;

[Plugin("labelhub.consensus", Title = "Consensus", Description = "Reconciles the answers of several people, by majority or by what each is known to confuse, and asks a person where they tie.")]
public sealed class ConsensusPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Settings<ConsensusSettings>()
        .Aggregator<Majority>()
        .Aggregator<Weighted>()
        .Aggregator<AutoAggregator>()
        .Aggregator<WawaAggregator>()
        .Aggregator<DawidSkeneAggregator>()
        .Aggregator<HierarchicalDawidSkeneAggregator>()
        .Aggregator<OneCoinAggregator>()
        .Aggregator<GladAggregator>()
        .Aggregator<MaceAggregator>()
        .Aggregator<BwaAggregator>()
        .Aggregator<IbccAggregator>()
        .Aggregator<EbccAggregator>()
        .Policy<SettledConsensus>()
        .Policy<TieReview>()
        .Policy<EnoughLabels>()
        .Command<AggregateCommand>()
        .Command<AgreementCommand>();
}
