using System.Globalization;
using System.Text;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;

namespace LabelHub.Host.Pipeline;

/// <summary>Once a change of the tool is worked through, lets go what it wants, or stops it as a plan when it is too much.</summary>
internal sealed class FuseLane(EventLog log, Hub hub, Rulebook rulebook, LaneSignals signals, TranslateLane translate)
{
    private const int BatchSize = 16;

    /// <summary>On PostgreSQL an event can be stored for a while before anybody may read it.</summary>
    private static readonly TimeSpan UntilReadable = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many projects were decided.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (!await hub.ReadAsync(session => FuseStore.IsRipeAsync(session, rulebook.Silent, stop), stop)) return 0;
        return await hub.WorkAsync(WorkKind.Fuse, WorkLane.Fuse, BatchSize, Lease, claims => DecideAsync(claims, stop), stop);
    }

    private async Task DecideAsync(IReadOnlyList<Claim> claims, CancellationToken stop)
    {
        foreach (var claim in claims) await DecideAsync(claim, stop);
    }

    private async Task DecideAsync(Claim claim, CancellationToken stop)
    {
        var (effects, settling) = await hub.ReadAsync(async session => (await FuseStore.CountedAsync(session, claim.Subject, stop), await FuseStore.SettlingAsync(session, claim.Subject, stop)), stop);
        if (Fuse.IsTooMuch(effects.Count, People(settling)) && !await BlowAsync(claim, effects, settling, stop))
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, UntilReadable, null, counts: false, stop), stop);
            return;
        }

        await hub.WriteAsync(
            async session =>
            {
                await WorkStore.MarkAsync(session, WorkKind.Item, rulebook.ItemLanes, [.. effects.Select(e => e.ItemId).Concat(settling.Select(s => s.ItemId)).Distinct()], Cause.Gate, stop);
                await WorkStore.DoneOrReleaseAsync(session, claim, stop);
            },
            stop);
        signals.Items.Beat();
    }

    private static int People(IReadOnlyList<SettlingRow> settling) => settling.Select(s => s.ContributorId).Distinct().Count();

    /// <summary>The identity holds a crash between the event and the end of the claim to one plan.</summary>
    /// <returns>Whether what was stopped is recorded: until then nothing may be let go.</returns>
    private async Task<bool> BlowAsync(Claim claim, IReadOnlyList<FuseStore.Counted> effects, IReadOnlyList<SettlingRow> settling, CancellationToken stop)
    {
        var body = new HouseEvent.FuseBlown
        {
            Project = claim.Subject,
            Effects =
            [
                .. effects.Select(e => new HouseEvent.FusedEffect { Item = e.ItemId, Key = e.EffectKey, Hash = e.ContentHash }),
                .. settling.Select(s => s.ItemId).Distinct().Select(item => new HouseEvent.FusedEffect { Item = item, Key = Fuse.SettlingKey(item), Hash = "" }),
            ],
            Standings = settling.Count,
            People = People(settling),
        };
        var identity = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"fuse.blown/{claim.Id}/{claim.Mark}"));
        var stored = await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.FuseBlown, Identity = identity, Body = HouseEvent.Body(body) }, stop);
        await translate.CatchUpWithHouseAsync(stop);
        return rulebook.Position >= stored.Position;
    }
}
