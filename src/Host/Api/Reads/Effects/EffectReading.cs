using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Effects;

/// <summary>Reads what is wanted in tools and what became of it.</summary>
internal sealed class EffectReading(Hub hub)
{
    private const int CursorParts = 3;
    private static readonly (long, string, int) Start = (long.MaxValue, "", 0);

    /// <summary>Where a list goes on; <see langword="null"/> for what this list has not given out.</summary>
    public static (long Item, string Key, int Generation)? Place(string? next)
    {
        if (string.IsNullOrEmpty(next)) return Start;
        return Cursor.TryRead(next, CursorParts) is { } cursor && cursor.Number(0) is { } item && cursor.Number(2) is { } generation ? (item, cursor.Parts[1], (int)generation) : null;
    }

    public Task<(Listing<EffectSummary> Page, IReadOnlyDictionary<string, long> Counts)> ListAsync(EffectQuery asked, (long Item, string Key, int Generation) after, int limit, CancellationToken stop) => hub.ReadAsync(
        async session =>
        {
            var shut = await ShutValves.ReadAsync(session, stop);
            var query = asked with { IsStopped = shut.IsStopped, Closed = shut.Keys };
            var rows = await EffectListView.ListAsync(session, query, after, limit + 1, stop);
            var page = Listing<EffectSummary>.Of(rows, limit, row => Summary(row, shut), row => new(Text(row.ItemId), row.EffectKey, Text(row.Generation)));
            return (page, await EffectCounts.ReadAsync(session, query, stop));
        },
        stop);

    /// <returns><see langword="null"/> when there is no such effect.</returns>
    public Task<EffectChange?> FindAsync(string key, int generation, CancellationToken stop) => hub.ReadAsync(
        async session =>
        {
            if (await EffectListView.FindAsync(session, key, generation, stop) is not { } row) return null;
            var receipts = await OutboxStore.ReceiptsAsync(session, row, stop);
            var sent = receipts.LastOrDefault(r => r is { Act: ReceiptAct.Send, Outcome: ReceiptAct.Done });
            return new EffectChange
            {
                Effect = Summary(row, await ShutValves.ReadAsync(session, stop)),
                Before = EffectLines.Of(sent?.Json),
                After = EffectRows.TakeBackAct(row.Reason) is not null || row.State == EffectState.Withdrawn ? [] : EffectLines.Of(row.Json),
            };
        },
        stop);

    private static EffectSummary Summary(EffectRow row, ShutValves shut)
    {
        var closed = row.State == EffectState.Wanted ? shut.Closing(row) : null;
        return new()
        {
            Key = row.EffectKey,
            Generation = row.Generation,
            Item = row.ItemId,
            Project = row.ProjectId,
            Plugin = row.Plugin,
            Kind = row.Kind,
            State = closed is null ? row.State : EffectState.Held,
            Reason = closed?.Reason ?? row.Reason,
            Content = row.ContentHash,
            IsProposal = row is { State: EffectState.Held, Kind: EffectKind.Return } && EffectRows.TakeBackAct(row.Reason) is null,
            Until = closed?.Until?.ToTime(),
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
