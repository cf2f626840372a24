namespace LabelHub.Consensus.Tests;

public sealed class ConsensusPluginTests
{
    [Fact]
    public void Every_rule_beside_the_plugin_is_registered_once()
    {
        var builder = new RecordingPluginBuilder();

        new ConsensusPlugin().Configure(builder);

        Assert.Equal(RecordingPluginBuilder.RulesBeside(typeof(ConsensusPlugin)).OrderBy(rule => rule.Name), builder.Rules.OrderBy(rule => rule.Name));
    }

    [Fact]
    public void A_project_chooses_the_aggregator_by_its_name() => Assert.Equal("majority", new Majority().Name);
}
