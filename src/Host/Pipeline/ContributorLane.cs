using LabelHub.Host.Stages;
using LabelHub.Host.Work;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Plugins;
using LabelHub.Plugins.Containment;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Pipeline;

/// <summary>Recomputes what due contributors should have from one plugin, and posts the difference to the ledger.</summary>
internal sealed class ContributorLane(string plugin, PluginCatalog catalog, Rulebook rulebook, Hub hub, TimeProvider clock)
{
    private const int BatchSize = 16;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>While items are worked through, each batch of them is news about nearly everybody: people are looked at together, this often.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private long? _last;

    /// <returns>How many contributors were worked on.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (catalog.Find(plugin) is not { Status: PluginStatus.Active } build) return 0;
        if (_last is { } last && clock.GetElapsedTime(last) < Pace && await hub.ReadAsync(session => WorkStore.IsAnyReadyAsync(session, WorkKind.Item, rulebook.Silent, stop), stop)) return 0;
        var worked = 0;
        while (await BatchAsync(build, stop) is > 0 and var more) worked += more;
        _last = clock.GetTimestamp();
        return worked;
    }

    private Task<int> BatchAsync(PluginBuild build, CancellationToken stop) => hub.WorkAsync(
        WorkKind.Contributor,
        plugin,
        BatchSize,
        Lease,
        async claims =>
        {
            foreach (var claim in claims) await WorkAsync(build, claim, stop);
        },
        stop);

    private async Task WorkAsync(PluginBuild build, Claim claim, CancellationToken stop)
    {
        var known = await hub.ReadAsync(session => ContributorStore.LoadAsync(session, plugin, claim.Subject, stop), stop);
        // Where a project does not look at people, nothing is computed about them, nothing posted and nothing taken back.
        var facts = known.Where(f => f.IsRewarded).ToArray();
        var timeline = await rulebook.NowAsync(stop);
        var rules = await rulebook.OpenAsync(plugin, timeline, facts.Select(f => (f.Connection.Id, f.Project.Id)), stop);
        var stage = new ContributorStage(plugin, timeline, rules);
        var results = await build.Thread.RunAsync(facts, f => new Subject("contributor", f.Contributor.Id), stage.Run, stop: stop);
        await hub.WriteAsync(session => PostAsync(session, claim, timeline, [.. facts.Zip(results)], stop), stop);
    }

    private async Task PostAsync(Session session, Claim claim, Timeline timeline, IReadOnlyList<(ContributorFacts Facts, RunResult<IReadOnlyList<WantedAward>> Result)> results, CancellationToken stop)
    {
        if (results.FirstOrDefault(r => !r.Result.Completed) is { Facts: not null } failed)
        {
            await SetAsideAsync(session, claim, failed.Result, stop);
        }
        else if (await WorkStore.HoldsAsync(session, claim, stop))
        {
            foreach (var (facts, result) in results) await AwardStore.PostAsync(session, facts, plugin, Ledger.Entitlements(facts, plugin, timeline, result.Value!), clock.Micros(), stop);
            await WorkStore.DoneAsync(session, claim, stop);
        }
        else
        {
            await WorkStore.ReleaseAsync(session, claim, TimeSpan.Zero, null, counts: false, stop);
        }
    }

    private static Task SetAsideAsync(Session session, Claim claim, RunResult<IReadOnlyList<WantedAward>> result, CancellationToken stop) => result.Status switch
    {
        RunStatus.Suspended => WorkStore.ReleaseAsync(session, claim, TimeSpan.Zero, result.Reason, counts: false, stop),
        _ when result.Status == RunStatus.TimedOut || claim.Attempts >= MaxAttempts => WorkStore.ParkAsync(session, claim, result.Reason, stop),
        _ => WorkStore.ReleaseAsync(session, claim, Backoff.After(claim.Attempts), result.Reason, counts: true, stop),
    };
}
