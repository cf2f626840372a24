using LabelHub.Abstractions.Model;
using LabelHub.Host.Rules;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>The contributor stage for one plugin: awards for settled judgements. A pure function; it runs on the plugin's own thread.</summary>
internal sealed class ContributorStage(string plugin, Timeline timeline, Func<RulesetPlugin, long, long, RuleInstance> rules)
{
    private const int RecentLimit = 500;

    public IReadOnlyList<WantedAward> Run(ContributorFacts facts)
    {
        var state = State(facts);
        return [.. Rewards(facts, state).Concat(Policies(facts, state)).DistinctBy(award => award.Key)];
    }

    /// <summary>Each judgement is rewarded under the rules of its own time.</summary>
    private IReadOnlyList<WantedAward> Rewards(ContributorFacts facts, ContributorState state) =>
        [
            .. from row in facts.Judgements
               let entry = timeline.RulesetAt(row.Position).Find(plugin)
               where entry is not null
               from incentive in Rules(entry, facts).Incentives
               from award in Bounded.List(incentive.Reward(Judgement(row), state))
               group (award, row.Position) by award.Key into same
               orderby same.Key
               select Wanted(same.First().award, same.First().Position),
        ];

    private IReadOnlyList<WantedAward> Policies(ContributorFacts facts, ContributorState state)
    {
        var newest = facts.Judgements.Select(j => j.Position).DefaultIfEmpty(0).Max();
        if (timeline.RulesetAt(newest).Find(plugin) is not { } entry) return [];
        var said = Bounded.List(Rules(entry, facts).Policies.SelectMany(policy => policy.Decide(state)));
        return [.. said.Select(Award).Select(award => Wanted(award, newest))];
    }

    /// <summary>What cannot be asked says nothing, which is not the same as wanting nothing.</summary>
    private RuleInstance Rules(RulesetPlugin entry, ContributorFacts facts) => rules(entry, facts.Connection.Id, facts.ProjectId) is { IsGone: false } instance
        ? instance
        : throw new InvalidOperationException($"The files of rule '{entry.Rule(facts.Connection.Id, facts.ProjectId)}' are gone or no longer build; what was posted stands. Put the plugin back, or approve the plan of a newer version.");

    private static Abstractions.Plugins.Award Award(Abstractions.Plugins.Outcome outcome) => outcome as Abstractions.Plugins.Award
        ?? throw new InvalidOperationException($"A policy said a '{outcome.GetType().Name}' about a contributor. Accepted are awards.");

    private static WantedAward Wanted(Abstractions.Plugins.Award award, long position) => new(award.Key, award.Unit, award.Amount, award.Cause, position);

    private static ContributorState State(ContributorFacts facts) => new()
    {
        Contributor = new Contributor { Id = facts.Contributor.Id, Name = facts.Contributor.Name },
        ProjectId = facts.ProjectId,
        Days = [.. facts.Judgements.GroupBy(j => (j.Day, j.Field)).OrderBy(d => d.Key).Select(d => new DayCount
        {
            Day = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(d.Key.Day)),
            Field = d.Key.Field,
            Judged = d.Count(j => j.Agrees is not null),
            Agreed = d.Count(j => j.Agrees == true),
        })],
        Recent = [.. facts.Judgements.Take(RecentLimit).Select(Judgement)],
        Skills = facts.Skills,
    };

    private static Judgement Judgement(JudgementRow row) => new()
    {
        ItemId = row.ItemId,
        Field = row.Field,
        ContributorId = row.ContributorId,
        Evidence = Enum.Parse<Evidence>(row.Evidence),
        Agrees = row.Agrees,
        Provisional = row.Provisional,
    };
}
