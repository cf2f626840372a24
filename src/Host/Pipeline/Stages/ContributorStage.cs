using LabelHub.Abstractions.Model;
using LabelHub.Host.Pipeline.Rules;
using LabelHub.Host.Storage.Rows;

namespace LabelHub.Host.Pipeline.Stages;

/// <summary>The contributor stage for one plugin: awards for settled judgements. A pure function; it runs on the plugin's own thread.</summary>
internal sealed class ContributorStage(string plugin, Timeline timeline, Func<RulesetPlugin, long, long, RuleInstance> rules)
{
    private const int RecentLimit = 500;

    public IReadOnlyList<WantedAward> Run(ContributorFacts facts)
    {
        var state = State(facts);
        return
        [
            .. from row in facts.Judgements
               let entry = timeline.RulesetAt(row.Position).Find(plugin)
               where entry is not null
               from incentive in rules(entry, facts.Connection.Id, facts.ProjectId).Incentives
               from award in Bounded.List(incentive.Reward(Judgement(row), state))
               group (award, row.Position) by award.Key into same
               orderby same.Key
               select Wanted(same.First().award, same.First().Position),
        ];
    }

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
