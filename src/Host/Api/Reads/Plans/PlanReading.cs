using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Api.Reads.Plans;

/// <summary>Reads plans, the newest first.</summary>
internal sealed class PlanReading(Hub hub)
{
    public async Task<Listing<PlanSummary>> ListAsync(long before, int limit, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => PlanStore.ListAsync(session, before, limit + 1, stop), stop);
        return Listing<PlanSummary>.Of(rows, limit, Summary, row => Cursor.Of(row.Id));
    }

    public async Task<PlanSummary?> FindAsync(long id, CancellationToken stop) =>
        await hub.ReadAsync(session => PlanStore.FindAsync(session, id, stop), stop) is { } row ? Summary(row) : null;

    public static PlanSummary Summary(PlanRow row) => new()
    {
        Id = row.Id,
        Cause = row.Cause,
        Kind = row.Kind,
        Scope = row.Scope,
        Counts = row.Counts is null ? null : Difference(Content.Read<PlanCounts>(row.Counts)),
        State = row.State,
        CreatedAt = row.CreatedAt.ToTime(),
        DecidedAt = row.DecidedAt?.ToTime(),
    };

    private static PlanDifference Difference(PlanCounts counts) => new()
    {
        Items = counts.Items,
        FindingsAdded = counts.FindingsAdded,
        FindingsWithdrawn = counts.FindingsWithdrawn,
        ConsensusChanged = counts.ConsensusChanged,
        EffectsWanted = counts.EffectsWanted,
        EffectsReleased = counts.EffectsReleased,
        EffectsWithdrawn = counts.EffectsWithdrawn,
        Standings = counts.Standings,
        People = counts.People,
        Unknown = counts.Unknown,
    };
}
