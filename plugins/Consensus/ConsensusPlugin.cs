namespace LabelHub.Plugin.Consensus;

[Plugin("labelhub.consensus", Title = "Consensus", Description = "Reconciles the answers of several people by majority and asks a person where they tie.")]
public sealed class ConsensusPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Aggregator<Majority>()
        .Policy<SettledConsensus>()
        .Policy<TieReview>();
}
