using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

/// <summary>Findings are computed once per version and rule; what was computed stands.</summary>
public sealed class FindingStageTests(LoadedPlugins plugins) : IClassFixture<LoadedPlugins>
{
    private const string Validation = "labelhub.validation";

    [Fact]
    public async Task A_version_that_was_never_checked_is_checked_and_the_check_is_kept()
    {
        var (checks, findings) = await RunAsync(SomeFacts.Of("perhaps", "yes"));

        Assert.Equal([1001L, 1002L], checks.Select(check => check.AnnotationId));
        var finding = Assert.Single(findings);
        Assert.Equal((1001L, "unknown-label", "Error", SomeFacts.Field), (finding.AnnotationId, finding.Code, finding.Severity, finding.Field));
    }

    [Fact]
    public async Task What_was_checked_under_the_same_rule_stands_as_it_was_said()
    {
        var first = await RunAsync(SomeFacts.Of("perhaps"));
        var said = new FindingRow { AnnotationId = 1001, Plugin = Validation, FindingKey = "said then", Severity = "Info" };

        var (checks, findings) = await RunAsync(SomeFacts.Of("perhaps") with { Checks = first.Checks, Findings = [said] });

        Assert.Empty(checks);
        Assert.Same(said, Assert.Single(findings));
    }

    [Fact]
    public async Task A_new_version_is_checked_anew()
    {
        var first = await RunAsync(SomeFacts.Of("perhaps"));

        var (checks, findings) = await RunAsync(SomeFacts.Empty with { Annotations = [SomeFacts.Annotation(1, "yes", updated: 5)], Checks = first.Checks, Findings = first.Findings });

        Assert.Single(checks);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_new_guideline_checks_no_earlier_work_anew_and_one_in_force_before_the_work_does()
    {
        var first = await RunAsync(SomeFacts.Of("perhaps"));
        var known = SomeFacts.Of("perhaps") with { Checks = first.Checks, Findings = first.Findings };

        Assert.Empty((await RunAsync(known with { Guidelines = [new() { Version = "1.0.0", Position = 9_000 }] })).Checks);
        Assert.Single((await RunAsync(known with { Guidelines = [new() { Version = "1.0.0", Position = 1 }] })).Checks);
    }

    [Fact]
    public async Task Another_rule_or_another_schema_checks_anew()
    {
        var first = await RunAsync(SomeFacts.Of("perhaps"));
        var known = SomeFacts.Of("perhaps") with { Checks = first.Checks, Findings = first.Findings };

        Assert.Single((await RunAsync(known, rule: "rule 2")).Checks);
        var other = new SchemaRow { UpdatedAt = 0, Hash = new string('b', 32), Json = Content.Write(Some.Schema(Some.Field(Abstractions.Model.FieldKind.Choice, SomeFacts.Field, "perhaps"))) };
        var (checks, findings) = await RunAsync(known with { Schemas = new SchemaHistory([other]) });
        Assert.Single(checks);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task What_a_plugin_said_stands_when_its_files_are_gone_and_nothing_new_is_said()
    {
        var first = await RunAsync(SomeFacts.Of("perhaps"));
        var newer = SomeFacts.Empty with { Annotations = [SomeFacts.Annotation(1, "yes", updated: 5), SomeFacts.Annotation(2, "perhaps")], Checks = first.Checks, Findings = first.Findings };

        var said = new FindingStage(Validation, (_, _) => new RuleInstance { Rule = "rule", Code = null }).Run(newer);

        Assert.Empty(said.Checks);
        Assert.Equal(first.Findings, said.Findings);
    }

    [Fact]
    public async Task Skipped_work_is_not_checked_and_keeps_no_finding()
    {
        var skipped = SomeFacts.Annotation(1, "perhaps");
        skipped.Skipped = true;

        var (checks, findings) = await RunAsync(SomeFacts.Empty with { Annotations = [skipped], Findings = (await RunAsync(SomeFacts.Of("perhaps"))).Findings });

        Assert.Empty(checks);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_version_is_judged_under_the_rules_of_its_position()
    {
        var instance = await plugins.CreateAsync(Validation);
        var stage = new FindingStage(Validation, (_, position) => position > 21 ? new RuleInstance { Rule = "rule", Code = instance } : null);

        Assert.Equal([1002L], stage.Run(SomeFacts.Of("perhaps", "perhaps")).Checks.Select(check => check.AnnotationId));
    }

    [Fact]
    public async Task A_plugin_without_validators_leaves_no_check()
    {
        var instance = await plugins.CreateAsync("labelhub.consensus");

        Assert.Empty(new FindingStage("labelhub.consensus", (_, _) => new RuleInstance { Rule = "rule", Code = instance }).Run(SomeFacts.Of("perhaps")).Checks);
    }

    private async Task<(IReadOnlyList<CheckRow> Checks, IReadOnlyList<FindingRow> Findings)> RunAsync(ItemFacts facts, string rule = "rule")
    {
        var instance = await plugins.CreateAsync(Validation);
        var said = new FindingStage(Validation, (_, _) => new RuleInstance { Rule = rule, Code = instance }).Run(facts);
        return (said.Checks, said.Findings);
    }
}
