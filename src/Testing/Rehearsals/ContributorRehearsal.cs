using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Rules;

namespace LabelHub.Testing.Rehearsals;

/// <summary>The contributor stage over a recording: awards for judgements on settled items.</summary>
internal sealed class ContributorRehearsal(Calls calls, IReadOnlyList<PluginRules> plugins)
{
    private const int RecentLimit = 500;

    public IReadOnlyList<ContributorReport> Run(IReadOnlyList<WorkItem> items, IReadOnlyList<Judgement> judgements)
    {
        var byId = items.ToDictionary(item => item.Item.Id);
        var names = items.SelectMany(item => item.Annotations).GroupBy(work => work.Annotation.ContributorId).ToDictionary(own => own.Key, own => own.First().Seen.Contributor);
        return
        [
            .. from judgement in judgements
               where !judgement.Provisional
               group judgement by (judgement.ContributorId, Project: byId[judgement.ItemId]) into own
               group own by (own.Key.ContributorId, own.Key.Project.Item.ProjectId) into who
               let project = who.First().Key.Project.Seen.Project
               let name = names[who.Key.ContributorId]
               let awards = Awards(name, State(who.Key.ContributorId, who.Key.ProjectId, [.. who.SelectMany(own => own).Reverse()]))
               where awards.Length > 0
               select new ContributorReport { Contributor = name, Project = project, Awards = awards },
        ];
    }

    private Award[] Awards(string name, ContributorState state) =>
    [
        .. from plugin in Enumerable.Range(0, plugins.Count)
           where plugins[plugin].Incentives.Count > 0
           from award in Rewards(plugin, name, state).Concat(Whole(plugin, name, state)).Concat(Policies(plugin, name, state)).DistinctBy(award => award.Key)
           select award,
    ];

    private IEnumerable<Award> Rewards(int plugin, string name, ContributorState state) =>
        from judgement in state.Recent
        from award in calls.Ask(plugin, rules => rules.Incentives, $"the judgement of contributor '{name}' on item {judgement.ItemId}, field '{judgement.Field}'", rule => Said.By(() => rule.Reward(judgement, state)))
        select award;

    private IEnumerable<Award> Whole(int plugin, string name, ContributorState state) =>
        calls.Ask(plugin, rules => rules.Incentives, $"contributor '{name}'", rule => Said.By(() => rule.Reward(state)));

    private IEnumerable<Award> Policies(int plugin, string name, ContributorState state) =>
        calls.Ask(plugin, rules => rules.Policies, $"contributor '{name}'", rule => Said.Only<Award>(rule, () => rule.Decide(state)));

    private static ContributorState State(long contributor, long project, IReadOnlyList<Judgement> judgements) => new()
    {
        Contributor = new() { Id = contributor, Name = $"Contributor {contributor}" },
        ProjectId = project,
        Recent = [.. judgements.Take(RecentLimit)],
        Settled = [.. judgements.Reverse()],
    };
}
