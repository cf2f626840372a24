using LabelHub.Host.Stages;
using LabelHub.Host.Work;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;

namespace LabelHub.Host.Pipeline;

/// <summary>Recomputes due items for one plugin. Each plugin has a lane of its own, so that a bad one delays only itself.</summary>
internal sealed class ItemLane(string plugin, PluginCatalog catalog, Rulebook rulebook, Hub hub, LaneSignals signals)
{
    private const int BatchSize = 64;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Claims, loads, computes, posts: the whole path of a due item.</summary>
    /// <returns>How many items were worked on.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (catalog.Find(plugin) is not { Status: PluginStatus.Active } build)
        {
            await hub.WriteAsync(session => ItemPostStore.MarkDueStaleAsync(session, plugin, stop), stop);
            return 0;
        }

        return await hub.WorkAsync(WorkKind.Item, plugin, BatchSize, Lease, claims => JudgeAsync(build, claims, stop), stop);
    }

    private async Task JudgeAsync(PluginBuild build, IReadOnlyList<Claim> claims, CancellationToken stop)
    {
        var facts = await hub.ReadAsync(session => ItemFactsStore.LoadAsync(session, plugin, [.. claims.Select(c => c.Subject)], stop), stop);
        var timeline = await rulebook.NowAsync(stop);
        var rules = await rulebook.OpenAsync(plugin, timeline, facts.Select(f => (f.Connection.Id, f.Project.Id)), stop);
        var stage = new ItemStage(plugin, timeline, rules);
        var results = await build.Thread.RunAsync(facts, f => new Subject("item", f.Item.Id), stage.Run, stop: stop);
        await PostAsync(claims, facts, results, stop);
        signals.Items.Beat();
        signals.Effects.Beat();
    }

    private Task PostAsync(IReadOnlyList<Claim> claims, IReadOnlyList<ItemFacts> facts, IReadOnlyList<RunResult<ItemOutcome>> results, CancellationToken stop) => hub.WriteAsync(
        async session =>
        {
            var bySubject = facts.Zip(results).ToDictionary(pair => pair.First.Item.Id);
            var posts = new List<(Claim, ItemDifference?)>();
            var failed = new List<long>();
            foreach (var claim in claims)
            {
                if (!bySubject.TryGetValue(claim.Subject, out var pair))
                {
                    posts.Add((claim, null));
                }
                else if (pair.Second.Completed)
                {
                    posts.Add((claim, Difference(claim, pair.First, pair.Second.Value)));
                }
                else
                {
                    await SetAsideAsync(session, claim, pair.Second, stop);
                    failed.Add(claim.Subject);
                }
            }

            await ItemPostStore.MarkStaleAsync(session, plugin, failed, stop);
            await ItemPostStore.PostAsync(session, plugin, posts, [.. rulebook.ItemLanes.Where(lane => lane != plugin)], rulebook.ContributorLanes, stop);
        },
        stop);

    private ItemDifference Difference(Claim claim, ItemFacts facts, ItemOutcome outcome) =>
        ItemDifference.Of(facts, plugin, claim.Cause == Cause.Tool ? Fuse.Hold(facts, outcome) : outcome);

    /// <summary>A run that failed is tried again, then parked; one that hung is parked at once; one that never ran costs no attempt.</summary>
    private static Task SetAsideAsync(Session session, Claim claim, RunResult<ItemOutcome> result, CancellationToken stop) => result.Status switch
    {
        RunStatus.Suspended => WorkStore.ReleaseAsync(session, claim, TimeSpan.Zero, result.Reason, counts: false, stop),
        RunStatus.TimedOut => WorkStore.ParkAsync(session, claim, result.Reason, stop),
        _ when claim.Attempts >= MaxAttempts => WorkStore.ParkAsync(session, claim, result.Reason, stop),
        _ => WorkStore.ReleaseAsync(session, claim, Backoff.After(claim.Attempts), result.Reason, counts: true, stop),
    };
}
