using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Stages;

/// <summary>
/// The contributor stage for one plugin: awards for settled standings. Each stretch of work is rewarded under the rules of its own time, so that new
/// rules change nothing of what was earned under old ones. A pure function; it runs on the plugin's own thread.
/// </summary>
internal sealed class ContributorStage(string plugin, Timeline timeline, Func<RulesetPlugin, long, long, RuleInstance> rules)
{
    public IReadOnlyList<WantedAward> Run(ContributorFacts facts)
    {
        var standings = facts.Counting.ToArray();
        var state = ContributorStates.Of(facts, standings);
        var stretches = from standing in standings
                        let entry = timeline.RulesetAt(standing.Row.Position).Find(plugin)
                        where entry is not null
                        group standing by entry.Rule(facts.Connection.Id, facts.Project.Id) into own
                        select Stretch(facts, state, [.. own]);
        return [.. stretches.SelectMany(awards => awards).DistinctBy(award => award.Key).OrderBy(award => award.Key, StringComparer.Ordinal)];
    }

    private IEnumerable<WantedAward> Stretch(ContributorFacts facts, ContributorState state, IReadOnlyList<Standing> own)
    {
        var instance = Rules(timeline.RulesetAt(own[0].Row.Position).Find(plugin)!, facts);
        var within = state with { Settled = [.. own.Select(standing => standing.Judgement)] };
        var rewards = from standing in own
                      from incentive in instance.Incentives
                      from award in Bounded.List(incentive.Reward(standing.Judgement, within))
                      select Wanted(award, award.Evidence.Count > 0 ? award.Evidence : [standing.Row.ItemId], instance.Rule, standing.Row.Position);
        var said = Bounded.List(instance.Incentives.SelectMany(incentive => incentive.Reward(within)))
            .Concat(Bounded.List(instance.Policies.SelectMany(policy => policy.Decide(within))).Select(Award));
        return rewards.Concat(said.Select(award => Wanted(award, award.Evidence, instance.Rule, own[0].Row.Position)));
    }

    /// <summary>What cannot be asked says nothing, which is not the same as wanting nothing.</summary>
    private RuleInstance Rules(RulesetPlugin entry, ContributorFacts facts) => rules(entry, facts.Connection.Id, facts.Project.Id) is { IsGone: false } instance
        ? instance
        : throw new InvalidOperationException($"The files of rule '{entry.Rule(facts.Connection.Id, facts.Project.Id)}' are gone or no longer build; what was posted stands. Put the plugin back, or approve the plan of a newer version.");

    private static Award Award(Outcome outcome) => outcome as Award
        ?? throw new InvalidOperationException($"A policy said a '{outcome.GetType().Name}' about a contributor. Accepted are awards.");

    private static WantedAward Wanted(Award award, IReadOnlyList<long> evidence, string rule, long position) => new()
    {
        Key = award.Key,
        Unit = award.Unit,
        Amount = award.Amount,
        Cause = award.Cause,
        Evidence = [.. evidence.Distinct().Order()],
        Rule = rule,
        Position = position,
    };
}
