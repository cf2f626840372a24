using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.Consensus;
using LabelHub.Plugin.Example;
using LabelHub.Plugin.LabelStudio;
using LabelHub.Plugin.Validation;

namespace LabelHub.Testing.Tests.Rehearsals;

public sealed class RehearsalTests
{
    private static readonly Field Animal = Sample.Field(FieldKind.Choice, "animal", "dog", "cat");

    [Fact]
    public void Findings_name_the_tools_own_ids()
    {
        var recording = Recording.Of(Told.Item("i"), Told.Annotation("a", "ann", 1, Sample.Box("Car", width: 0.01, height: 0.01)));

        var finding = Assert.Single(Rehearsal.Of(recording, PluginRules.Of<TinyBoxes>()).Item("i").Findings);

        Assert.Equal(("a", "tiny-box", "example.tiny-boxes"), (finding.Annotation, finding.Finding.Code, finding.Plugin));
    }

    [Fact]
    public void Policies_see_the_consensus_of_other_plugins()
    {
        var recording = Recording.Of(
            Told.Project(Animal), Told.Item(overlap: 2), Told.Annotation("a", "ann", 1, Sample.Choice("animal", "dog")), Told.Annotation("b", "bob", 1, Sample.Choice("animal", "cat")));

        var item = Rehearsal.Of(recording, PluginRules.Of<ConsensusPlugin>()).Item("i");

        Assert.False(Assert.Single(item.Consensus).HasWinner);
        Assert.Contains(item.Effects, effect => effect is AskReview);
    }

    [Fact]
    public void Settled_work_is_rewarded_by_the_answers_of_others()
    {
        var recording = Recording.Of([Told.Project(Animal), Told.Item(overlap: 3), .. new[] { "ann", "bob", "cem" }.Select(who => Told.Annotation(who, who, 1, Sample.Choice("animal", who == "cem" ? "dog" : "cat")))]);

        var rewarded = Rehearsal.Of(recording, PluginRules.Of<ConsensusPlugin>(), PluginRules.Of<PointPlugin>()).Contributors;

        // Two others who contradict each other name no winner: only who differs from two that agree is judged.
        Assert.Equal(("cem", -1L), Assert.Single(rewarded.Select(who => (who.Contributor, who.Awards.Single().Amount))));
    }

    [Fact]
    public void The_newest_version_counts_and_the_one_before_is_shown()
    {
        var recording = Recording.Of(Told.Item(), Told.Annotation("a", "ann", 5, Sample.Box("Car")), Told.Annotation("a", "ann", 2, Sample.Box("Truck")));

        Assert.Equal("Truck became Car", Assert.Single(Rehearsal.Of(recording, PluginRules.Of<ChangePlugin>()).Findings).Message);
    }

    [Fact]
    public void What_was_deleted_is_gone_unless_it_was_changed_since()
    {
        ToolChange[] made = [Told.Item(), Told.Annotation("a", "ann", 3, Sample.Box("Car", width: 0.01, height: 0.01))];

        Assert.Empty(Rehearsal.Of(Recording.Of([.. made, Told.Gone("a", 3)]), PluginRules.Of<TinyBoxes>()).Findings);
        Assert.Single(Rehearsal.Of(Recording.Of([.. made, Told.Gone("a", 2)]), PluginRules.Of<TinyBoxes>()).Findings);
    }

    [Fact]
    public void Statistics_are_those_known_before_the_version()
    {
        static RecordedLine Known(long position, double number) => new() { Position = position, Connection = "c", Project = "p", Statistics = new Dictionary<string, double> { ["n"] = number } };
        var recording = new Recording { Lines = [Told.Line(1, Told.Item()), Known(2, 10), Told.Line(3, Told.Annotation("a", "ann", 1)), Known(4, 20)] };

        Assert.Equal("n is 10", Assert.Single(Rehearsal.Of(recording, PluginRules.Of<StatisticPlugin>()).Findings).Message);
    }

    [Fact]
    public void A_rule_that_fails_is_named_with_its_subject() => Assert.Equal(
        "Rule 'Thrower' failed on annotation 'a' of item 'i': InvalidOperationException: no",
        Assert.Throws<RuleException>(() => Rehearsal.Of(Recording.Of(Told.Item(), Told.Annotation("a", "ann", 1)), PluginRules.Of<ThrowingPlugin>())).Message);

    [Fact]
    public void Webhooks_recorded_at_a_tool_are_rehearsed()
    {
        var recording = Recording.Translate(new LabelStudioConnector(), Deliveries.All);

        var report = Rehearsal.Of(recording, PluginRules.Of<ValidationPlugin>(), PluginRules.Of<ConsensusPlugin>());

        Assert.NotEmpty(report.Items);
        Assert.Contains(report.Items, item => item.Consensus.Count > 0);
    }

    [Fact]
    public void Neither_order_nor_redelivery_of_events_matters() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            RecordedLine[] lines =
            [
                Told.Line(1, Told.Project(Animal)), Told.Line(2, Told.Item(overlap: 2)), Told.Line(3, Told.Annotation("a", "ann", 2, Sample.Choice("animal", "dog"))),
                Told.Line(4, Told.Annotation("a", "ann", 3, Sample.Choice("animal", "cow"))), Told.Line(5, Told.Annotation("b", "bob", 2, Sample.Choice("animal", "cat"))), Told.Line(6, Told.Gone("b", 1)),
            ];
            var random = new Random(seed);
            var shuffled = lines.Concat(lines.Where(_ => random.Next(2) == 0)).ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(Shown(lines), Shown(shuffled));
        })
        .QuickCheckThrowOnFailure();

    private static string Shown(RecordedLine[] lines)
    {
        var item = Rehearsal.Of(new() { Lines = lines }, PluginRules.Of<ValidationPlugin>(), PluginRules.Of<ConsensusPlugin>()).Item("i");
        return $"{string.Join(';', item.Findings.Select(finding => finding.Annotation + finding.Message).Order())}|{string.Join(",", item.Consensus.Single().Labels)}|{item.Settled}";
    }
}
