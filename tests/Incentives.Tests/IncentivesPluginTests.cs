using LabelHub.TestKit;

namespace LabelHub.Incentives.Tests;

/// <summary>What the plugin brings.</summary>
public sealed class IncentivesPluginTests
{
    [Fact]
    public void Every_rule_beside_the_plugin_is_registered_once_and_none_looks_at_items()
    {
        var builder = new RecordingPluginBuilder();

        new IncentivesPlugin().Configure(builder);

        Assert.Equal(RecordingPluginBuilder.RulesBeside(typeof(IncentivesPlugin)).OrderBy(rule => rule.Name), builder.Rules.OrderBy(rule => rule.Name));
        Assert.All(builder.Rules, rule => Assert.True(typeof(IIncentive).IsAssignableFrom(rule) && !typeof(IPolicy).IsAssignableFrom(rule)));
        Assert.Equal(typeof(IncentiveSettings), builder.SettingsType);
    }
}
