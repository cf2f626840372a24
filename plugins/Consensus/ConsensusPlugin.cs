using LabelHub.Plugin.Consensus.Commands;

namespace LabelHub.Plugin.Consensus;

[Plugin("labelhub.consensus", Title = "Consensus", Description = "Reconciles the answers of several people, by majority or weighted by reliability, and asks a person where they tie.")]
public sealed class ConsensusPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Aggregator<Majority>()
        .Aggregator<Weighted>()
        .Policy<SettledConsensus>()
        .Policy<TieReview>()
        .Command<AggregateCommand>()
        .Command<AgreementCommand>();
}
