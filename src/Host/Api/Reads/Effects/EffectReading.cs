using System.Globalization;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
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

    public async Task<Listing<EffectSummary>> ListAsync(string? state, (long Item, string Key, int Generation) after, int limit, CancellationToken stop)
    {
        var rows = await hub.ReadAsync(session => EffectListView.ListAsync(session, state, after, limit + 1, stop), stop);
        return Listing<EffectSummary>.Of(rows, limit, Summary, row => new(Text(row.ItemId), row.EffectKey, Text(row.Generation)));
    }

    private static EffectSummary Summary(EffectRow row) => new()
    {
        Key = row.EffectKey,
        Generation = row.Generation,
        Item = row.ItemId,
        Project = row.ProjectId,
        Plugin = row.Plugin,
        Kind = row.Kind,
        State = row.State,
        Reason = row.Reason,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
