using LabelHub.Plugin.Consensus;
using LabelHub.Plugin.Example;

namespace LabelHub.Testing.Tests.Rules;

public sealed class PluginRulesTests
{
    [Fact]
    public void A_rule_is_tested_in_three_lines()
    {
        var rules = PluginRules.Of<TinyBoxes>();
        var finding = Assert.Single(rules.Findings(Sample.Annotation(Sample.Box("Car", width: 0.01, height: 0.01))));
        Assert.Equal("tiny-box", finding.Code);
    }

    [Fact]
    public void Settings_of_the_plugin_are_used() =>
        Assert.Empty(PluginRules.Of<TinyBoxes>(new TinyBoxSettings { MinArea = 0 }).Findings(Sample.Annotation(Sample.Box("Car", width: 0.01, height: 0.01))));

    [Fact]
    public void Settings_of_another_plugin_are_refused() =>
        Assert.Contains("'TinyBoxSettings'", Assert.Throws<RuleException>(() => PluginRules.Of<TinyBoxes>("five")).Message, StringComparison.Ordinal);

    [Fact]
    public void Answers_are_reconciled_by_the_aggregator_that_handles_the_field()
    {
        var rules = PluginRules.Of<ConsensusPlugin>();

        Assert.Equal(["cat"], rules.Consensus(Sample.Field(FieldKind.Choice, "animal", "dog", "cat"), Sample.Answers("animal", ["cat"], ["dog"], ["cat"])).Labels);
        Assert.Contains("'boxes'", Assert.Throws<RuleException>(() => rules.Consensus(Sample.Field(FieldKind.Boxes, "boxes"), Sample.Answers("boxes", ["Car"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_asks_for_a_review()
    {
        var rules = PluginRules.Of<ConsensusPlugin>();
        var animal = Sample.Field(FieldKind.Choice, "animal", "dog", "cat");
        var tie = rules.Consensus(animal, Sample.Answers("animal", ["cat"], ["dog"]));

        Assert.Single(rules.Effects(Sample.State(animal) with { Consensus = [tie] }).OfType<AskReview>());
    }

    [Fact]
    public void A_rule_that_the_host_could_not_build_is_refused_with_the_reason() =>
        Assert.Contains("'NeedsAClock'", Assert.Throws<RuleException>(() => PluginRules.Of<UnbuildablePlugin>()).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_rule_told_its_log_can_be_read()
    {
        var rules = PluginRules.Of<TalkingPlugin>();

        rules.Findings(Sample.Annotation(Sample.Box("Car")));

        Assert.Equal(["1 regions"], rules.Log);
    }

    [Fact]
    public void A_rule_that_never_stops_talking_is_stopped() =>
        Assert.Contains("more than 1000", Assert.Throws<RuleException>(() => PluginRules.Of<EndlessPlugin>().Findings(Sample.Annotation())).Message, StringComparison.Ordinal);

    [Plugin("test.unbuildable")]
    private sealed class UnbuildablePlugin : IPlugin
    {
        public void Configure(IPluginBuilder plugin) => plugin.Validator<NeedsAClock>();
    }

    private sealed class NeedsAClock : IValidator
    {
        private readonly TimeProvider _clock;

        public NeedsAClock(TimeProvider clock) => _clock = clock;

        public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [Finding.Info("now", $"{_clock.GetUtcNow()}")];
    }

    [Plugin("test.talking")]
    private sealed class TalkingPlugin : IPlugin
    {
        public void Configure(IPluginBuilder plugin) => plugin.Validator<Talking>();
    }

    private sealed class Talking : IValidator
    {
        private readonly IPluginLog _log;

        public Talking(IPluginLog log) => _log = log;

        public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
        {
            _log.Info($"{annotation.Regions.Count} regions");
            return [];
        }
    }

    [Plugin("test.endless")]
    private sealed class EndlessPlugin : IPlugin
    {
        public void Configure(IPluginBuilder plugin) => plugin.Validator<Endless>();
    }

    private sealed class Endless : IValidator
    {
        public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
        {
            for (var i = 0; ; i++) yield return Finding.Info($"code-{i}", $"again");
        }
    }
}
