using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Rehearsals;

/// <summary>The item stage over a recording: findings, consensus, leave-one-out judgements, wanted effects.</summary>
internal sealed class ItemRehearsal(Calls calls, IReadOnlyList<PluginRules> plugins)
{
    private const int PeersNeeded = 2;

    public (ItemReport Report, IReadOnlyList<Judgement> Judgements) Run(WorkItem item)
    {
        var findings = Findings(item);
        var served = Served(item);
        var consensus = served.Select(field => Consensus(field, field.Answers, $"item '{item.Seen.Id}', field '{field.Field.Name}'")).ToArray();
        var report = new ItemReport
        {
            Connection = item.Connection,
            Project = item.Seen.Project,
            Item = item.Seen.Id,
            Settled = item.Settled,
            Findings = [.. findings.Select(finding => finding.Report)],
            Questions = Questions(item),
            Consensus = consensus,
            Effects = Effects(item, State(item, findings, consensus)),
        };
        return (report, [.. served.SelectMany(field => Judgements(item, field))]);
    }

    private (FindingReport Report, long Annotation)[] Findings(WorkItem item) =>
    [
        .. from work in item.Annotations
           where !work.Annotation.Skipped
           let around = item.Around(work)
           from plugin in Enumerable.Range(0, plugins.Count)
           from finding in calls.Ask(plugin, rules => rules.Validators, $"annotation '{work.Seen.Id}' of item '{item.Seen.Id}'", rule => Said.Once(rule, work.Annotation, around))
               .DistinctBy(finding => finding.Key)
           select (new FindingReport { Plugin = plugins[plugin].Id, Annotation = work.Seen.Id, Finding = finding }, work.Annotation.Id),
    ];

    /// <summary>What has no recorded reply.</summary>
    private Question[] Questions(WorkItem item) =>
    [
        .. (from work in item.Annotations
            where !work.Annotation.Skipped
            let around = item.Around(work)
            from plugin in Enumerable.Range(0, plugins.Count)
            from question in calls.Ask(plugin, rules => rules.Validators, $"the questions about annotation '{work.Seen.Id}' of item '{item.Seen.Id}'", rule => Said.By(() => rule.Ask(work.Annotation, around)))
            where !around.Replies.ContainsKey(question.Key)
            select question).DistinctBy(question => question.Key),
    ];

    private ServedField[] Served(WorkItem item) =>
    [
        .. from field in item.Project.Newest.Fields
           where !field.PerRegion
           let answers = item.AnswersTo(field.Name)
           where answers.Count > 0
           let served = plugins.Index().SelectMany(plugin => plugin.Item.Aggregators.Index().Where(rule => rule.Item.Handles(field)).Select(rule => (Plugin: plugin.Index, Rule: rule.Index)))
           from first in served.Take(1)
           select new ServedField(field, first.Plugin, first.Rule, answers),
    ];

    private Consensus Consensus(ServedField served, IReadOnlyList<Answer> answers, string subject) =>
        calls.Ask(served.Plugin, rules => rules.Aggregators[served.Rule], subject, rule => rule.Decide(served.Field, answers, FittedModel.None));

    private Effect[] Effects(WorkItem item, ItemState state) =>
    [
        .. Enumerable.Range(0, plugins.Count).SelectMany(plugin => calls
            .Ask(plugin, rules => rules.Policies, $"item '{item.Seen.Id}'", rule => Said.Only<Effect>(rule, () => rule.Decide(state)))
            .DistinctBy(effect => effect.Key)
            .OrderBy(effect => effect.Key, StringComparer.Ordinal)),
    ];

    /// <summary>Evidence is not one's own vote: each answer is judged by at least two others.</summary>
    private IEnumerable<Judgement> Judgements(WorkItem item, ServedField served) =>
        from answer in served.Answers
        let others = served.Answers.Where(other => other.ContributorId != answer.ContributorId).ToArray()
        where others.Length >= PeersNeeded
        let peers = Consensus(served, others, $"item '{item.Seen.Id}', field '{served.Field.Name}', without annotation {answer.AnnotationId}")
        select new Judgement
        {
            ItemId = item.Item.Id,
            Field = served.Field.Name,
            ContributorId = answer.ContributorId,
            Evidence = Evidence.Peers,
            Agrees = peers.HasWinner ? answer.Labels.ToHashSet(StringComparer.Ordinal).SetEquals(peers.Labels) : null,
            Provisional = !item.Settled,
        };

    private static ItemState State(WorkItem item, IEnumerable<(FindingReport Report, long Annotation)> findings, IReadOnlyList<Consensus> consensus) => new()
    {
        Item = item.Item,
        Schema = item.Project.Newest,
        Annotations = [.. item.Annotations.Select(work => work.Annotation)],
        Findings = [.. findings.Select(said => new StandingFinding { Plugin = said.Report.Plugin, AnnotationId = said.Annotation, Finding = said.Report.Finding })],
        Consensus = [.. consensus.OrderBy(field => field.Field, StringComparer.Ordinal)],
        Settled = item.Settled,
    };

    private sealed record ServedField(Field Field, int Plugin, int Rule, IReadOnlyList<Answer> Answers);
}
