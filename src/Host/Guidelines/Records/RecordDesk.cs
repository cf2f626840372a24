using System.Globalization;
using System.Text;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Guidelines.Records;

/// <summary>Keeps decision records and takes them back. Each is an event whose identity is its number.</summary>
internal sealed class RecordDesk(Hub hub, HouseLog house, LogStore log)
{
    /// <summary>Keeps a record under the next number. One that says the same as a record that holds is that record: a form sent twice makes one.</summary>
    public async Task<KeptRecord> KeepAsync(long project, RecordEntry given, string by, CancellationToken stop)
    {
        var entry = given.Tidy();
        var (row, schema, living, known) = await hub.ReadAsync(
            async session => (
                await ProjectStore.FindAsync(session, project, stop),
                await ProjectStore.SchemaAsync(session, project, stop) ?? LabelSchema.Empty,
                await GoldStore.LivingAsync(session, project, entry.Items, stop),
                await DecisionRecordStore.AllAsync(session, project, stop)),
            stop);
        if (row is null) return new() { Refusal = $"There is no project '{project}'." };
        if (known.Select(DecisionRecord.Of).FirstOrDefault(record => record.WithdrawnAt is null && entry.Says(record)) is { } same) return new() { Number = same.Number };
        if (RecordChecks.Of(entry, schema, living).ToArray() is { Length: > 0 } problems) return new() { Refusal = string.Join(" ", problems) };
        return new() { Number = await AppendAsync(Body(project, known.Select(record => record.Number).DefaultIfEmpty().Max() + 1, entry, by), stop) };
    }

    /// <returns>Why not; <see langword="null"/> when it is withdrawn.</returns>
    public async Task<string?> WithdrawAsync(long project, long number, string by, CancellationToken stop)
    {
        var known = (await hub.ReadAsync(session => DecisionRecordStore.AllAsync(session, project, stop), stop)).FirstOrDefault(record => record.Number == number);
        if (known is null) return $"There is no decision record '{DecisionRecord.NameOf(number)}' in project '{project}'.";
        if (known.WithdrawnAt is null) await house.AppendAsync(EventKind.RecordWithdrawn, new DecisionRecordEvent.Withdrawn { Project = project, Number = number, By = by }, Identity(project, number), stop);
        return null;
    }

    /// <summary>Where the number was given meanwhile, the log tells to what: to the same, or the next number is tried. What stands may not know of it yet.</summary>
    private async Task<long> AppendAsync(DecisionRecordEvent.Kept body, CancellationToken stop)
    {
        while (true)
        {
            var appended = await house.AppendAsync(EventKind.RecordKept, body, Identity(body.Project, body.Number), stop);
            if (!appended.Duplicate) return body.Number;
            var given = Content.Read<DecisionRecordEvent.Kept>(Encoding.UTF8.GetString((await log.FindAsync(appended.Position, stop))!.Body.Span));
            if (Content.Write(given with { By = body.By }) == Content.Write(body)) return given.Number;
            body = body with { Number = body.Number + 1 };
        }
    }

    private static string Identity(long project, long number) => string.Create(CultureInfo.InvariantCulture, $"{project}/{number}");

    private static DecisionRecordEvent.Kept Body(long project, long number, RecordEntry entry, string by) =>
        new() { Project = project, Number = number, Title = entry.Title, Ruling = entry.Ruling, Field = entry.Field, Label = entry.Label, Items = entry.Items, By = by };
}
