using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes known answers down: each is an event. All of a list is taken, or nothing.</summary>
internal sealed class GoldDesk(EventLog log, Hub hub, TranslateLane translate)
{
    /// <returns>What is wrong, entry by entry; nothing when all is taken; <see langword="null"/> when there is no such project.</returns>
    public async Task<IReadOnlyList<string>?> SetAsync(long project, IReadOnlyList<GoldEntry> entries, string source, string by, CancellationToken stop)
    {
        var (row, schema, items) = await hub.ReadAsync(
            async session => (await ProjectStore.FindAsync(session, project, stop), await ProjectStore.SchemaAsync(session, project, stop) ?? LabelSchema.Empty, await GoldStore.LivingAsync(session, project, [.. entries.Select(e => e.Item).Distinct()], stop)), stop);
        if (row is null) return null;
        var read = entries.Select((entry, index) => Read(project, entry, schema, items, source, by, index + 1)).ToArray();
        var problems = read.Select(r => r.Problem).OfType<string>().ToArray();
        if (problems.Length > 0) return problems;
        foreach (var (body, _) in read) await AppendAsync(EventKind.GoldSet, body!, stop);
        await translate.CatchUpWithHouseAsync(stop);
        return [];
    }

    /// <summary>Takes what a person decided about an item as its known answer.</summary>
    /// <returns>Why it cannot be, or <see langword="null"/> when it was.</returns>
    public async Task<string?> FromDecisionAsync(long item, string by, CancellationToken stop)
    {
        var (row, decisions) = await hub.ReadAsync(async session => (await GoldStore.ItemAsync(session, item, stop), await GoldStore.DecisionsAsync(session, item, stop)), stop);
        if (row is null) return $"There is no item '{item}'.";
        if (decisions.Count == 0) return $"Nobody has decided item {item} yet. Decide it in the tool's review project, or give the answer by hand.";
        var entries = decisions.Select(d => new GoldEntry { Item = item, Field = d.Field, Regions = [new ChoicesRegion { Key = "gold", Field = d.Field, Labels = Content.Read<string[]>(d.Labels) }] }).ToArray();
        return await SetAsync(row.ProjectId, entries, "decision", by, stop) is { Count: > 0 } problems ? string.Join(" ", problems) : null;
    }

    public async Task RemoveAsync(long item, string field, string by, CancellationToken stop)
    {
        await AppendAsync(EventKind.GoldRemoved, new GoldEvent.Removed { Item = item, Field = field, By = by }, stop);
        await translate.CatchUpWithHouseAsync(stop);
    }

    private static (GoldEvent.Set? Body, string? Problem) Read(long project, GoldEntry entry, LabelSchema schema, IReadOnlySet<long> items, string source, string by, int number)
    {
        if (!items.Contains(entry.Item)) return (null, $"Entry {number}: there is no living item '{entry.Item}' in this project.");
        if (schema.Find(entry.Field) is not { } field) return (null, $"Entry {number}: there is no field '{entry.Field}'. The project has {string.Join(", ", schema.Fields.Select(f => $"'{f.Name}'"))}.");
        if (entry.Tolerance is { Length: > 0 } text && GoldTolerance.TryRead(text) is null) return (null, $"Entry {number}: '{text}' is no tolerance. Accepted are numbers such as 0.7, and shares such as 5%.");
        if ((entry.Regions is { Count: > 0 } given ? given : GoldText.Regions(field, entry.Answer ?? "")) is not { } regions) return (null, $"Entry {number}: '{entry.Answer}' is no answer to the field '{field.Name}' of kind {field.Kind}. {GoldText.Accepted(field)}");
        return (new() { Project = project, Item = entry.Item, Field = entry.Field, Regions = regions, Tolerance = entry.Tolerance is { Length: > 0 } kept ? kept : null, Source = source, By = by }, null);
    }

    private Task<Appended> AppendAsync<T>(string kind, T body, CancellationToken stop) =>
        log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = kind, Body = HouseEvent.Body(body) }, stop);
}
