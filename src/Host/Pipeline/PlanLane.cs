using System.Globalization;
using System.Text;
using LabelHub.Host.Log;
using LabelHub.Host.Rules;
using LabelHub.Host.Stages;
using LabelHub.Host.Work;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>Computes what a plan would change: the item stage over every item, under another timeline, with nothing posted.</summary>
internal sealed class PlanLane(EventLog log, PluginCatalog catalog, Rulebook rulebook, Hub hub)
{
    private const int PageSize = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    public Task<int> StepAsync(CancellationToken stop) => hub.WorkAsync(WorkKind.Plan, WorkLane.Plan, 1, Lease, claims => ComputeAsync(claims[0], stop), stop);

    private async Task ComputeAsync(Claim claim, CancellationToken stop)
    {
        var plan = await hub.ReadAsync(session => PlanStore.FindAsync(session, claim.Subject, stop), stop);
        if (plan is { State: PlanState.Computing }) await ListAsync(plan, await CountAsync(plan, stop), stop);
        await hub.WriteAsync(session => WorkStore.DoneAsync(session, claim, stop), stop);
    }

    private Task<Appended> ListAsync(PlanRow plan, PlanCounts counts, CancellationToken stop) => log.AppendAsync(
        new NewEvent
        {
            Connection = House.Connection,
            Kind = EventKind.PlanListed,
            Identity = Encoding.ASCII.GetBytes("plan.listed/" + plan.Id.ToString(CultureInfo.InvariantCulture)),
            Body = HouseEvent.Body(new HouseEvent.PlanList { Plan = plan.Id, Counts = counts }),
        },
        stop);

    private async Task<PlanCounts> CountAsync(PlanRow plan, CancellationToken stop)
    {
        var timeline = Proposed(plan, await rulebook.NowAsync(stop));
        var counts = new PlanCounts();
        var people = new HashSet<long>();
        var after = 0L;
        while (true)
        {
            var ids = await hub.ReadAsync(session => PlanStore.ItemsAsync(session, plan, after, PageSize, stop), stop);
            if (ids.Count == 0) return counts with { People = people.Count };
            var page = await PageAsync(plan, timeline, ids, stop);
            people.UnionWith(page.Differences.SelectMany(difference => difference.Settlements).Select(row => row.ContributorId));
            counts = PlanCounting.Add(counts with { Unknown = counts.Unknown + page.Unknown.Count }, page.Differences);
            after = ids[^1];
        }
    }

    private static Timeline Proposed(PlanRow plan, Timeline timeline) => plan.Kind switch
    {
        // As if approved now: nothing could outrank it.
        PlanKind.Activation => timeline.With(new Span { Position = long.MaxValue, Ruleset = plan.Id, From = 0, To = plan.Id }),
        PlanKind.History => timeline.With(plan.Scope, new Lift { Position = long.MaxValue, To = plan.Id }),
        _ => timeline,
    };

    private async Task<PlanPage> PageAsync(PlanRow plan, Timeline timeline, IReadOnlyList<long> ids, CancellationToken stop)
    {
        var page = new PlanPage();
        foreach (var plugin in rulebook.ItemLanes) await AskAsync(plan, timeline, plugin, ids, page, stop);
        // Only policies look at what other plugins say, and they say nothing that others look at: a second round is the last.
        foreach (var plugin in rulebook.ItemLanes) await AskAsync(plan, timeline, plugin, page.NeighboursOf(plugin), page, stop);
        return page;
    }

    private async Task AskAsync(PlanRow plan, Timeline timeline, string plugin, IReadOnlyList<long> ids, PlanPage page, CancellationToken stop)
    {
        if (ids.Count == 0) return;
        if (catalog.Find(plugin) is not { Status: PluginStatus.Active } build)
        {
            page.Unknown.UnionWith(ids);
            return;
        }

        var loaded = await hub.ReadAsync(session => ItemFactsStore.LoadAsync(session, plugin, ids, stop), stop);
        IReadOnlyList<ItemFacts> facts = [.. loaded.Select(f => page.On(plan.Kind == PlanKind.Backlog ? Released(f) : f, plugin))];
        var rules = await rulebook.OpenAsync(plugin, timeline, facts.Select(f => (f.Connection.Id, f.Project.Id)), stop);
        var results = await build.Thread.RunAsync(facts, f => new Subject("item", f.Item.Id), new ItemStage(plugin, timeline, rules).Run, stop: stop);
        foreach (var (item, result) in facts.Zip(results))
        {
            if (result.Completed) page.Take(item, plugin, result.Value!);
            // A plan asks nothing of services: what rests on a reply that is not there is not known.
            if (!result.Completed || result.Value!.Questions.Any(question => !item.Replies.ContainsKey(question.QuestionKey))) page.Unknown.Add(item.Item.Id);
        }
    }

    private static ItemFacts Released(ItemFacts facts) => facts with { WriteBack = facts.WriteBack.ToDictionary(w => w.Key, _ => 0L) };
}
