using System.Globalization;
using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People.Cases;

/// <summary>Reads cases for those who decide them. The order of the answers is that of a hash, so that a place in it tells nothing.</summary>
internal sealed class CaseSheets(Hub hub, TimeProvider clock)
{
    private const int Most = 200;

    /// <param name="state"><c>open</c>, the one that is due first at the top, or <c>decided</c>, the newest first.</param>
    /// <param name="stop">Stops the reading.</param>
    public Task<IReadOnlyList<CaseSummary>> ListAsync(string state, CancellationToken stop) => hub.ReadAsync(
        async session =>
        {
            var rows = state == CaseState.Open ? await CaseStore.OpenAsync(session, Most, stop) : await CaseStore.DecidedAsync(session, Most, stop);
            var summaries = new List<CaseSummary>();
            foreach (var row in rows)
            {
                if (await ItemView.FindAsync(session, row.ItemId, stop) is { } item) summaries.Add(Summary(row, item));
            }

            return (IReadOnlyList<CaseSummary>)summaries;
        },
        stop);

    /// <returns><see langword="null"/> when there is no such case.</returns>
    public Task<CaseSheet?> FindAsync(long id, CancellationToken stop) => hub.ReadAsync(
        async session => await CaseStore.FindAsync(session, id, stop) is { } row && await ItemView.FindAsync(session, row.ItemId, stop) is { } item
            ? Sheet(row, item, await CaseStore.DecidersAsync(session, row, stop), await DecisionRecordStore.AllAsync(session, row.ProjectId, stop))
            : null,
        stop);

    /// <summary>What came back about an answer tells what most said, or what was decided before: who decides anew is not told.</summary>
    private static string Asked(CaseRow row) => row.Kind == CaseKind.Answer ? $"A contributor asks what is right for '{row.Field}'." : row.Message;

    private CaseSummary Summary(CaseRow row, ItemRows item) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Item = row.ItemId,
        Title = ItemTitle.Of(item.Item.Data, item.Item.RemoteId),
        Project = item.Project.Title,
        Field = row.Field,
        Message = Asked(row),
        OpenedAt = row.OpenedAt.ToTime(),
        DueAt = row.DueAt.ToTime(),
        Overdue = row.State == CaseState.Open && row.DueAt < clock.Micros(),
        State = row.State,
        Outcome = row.Outcome,
        Reason = row.Reason,
        Cites = row.Cites is { } number ? DecisionRecord.NameOf(number) : null,
        DecidedBy = row.DecidedBy,
        DecidedAt = row.DecidedAt?.ToTime(),
    };

    private static CaseSheet Sheet(CaseRow row, ItemRows item, IReadOnlyList<string> before, IReadOnlyList<DecisionRecordRow> records)
    {
        var answer = item.Annotations.FirstOrDefault(annotation => annotation.Id == row.AnnotationId);
        var finding = item.Findings.FirstOrDefault(known => known.AnnotationId == row.AnnotationId && known.Plugin == row.Plugin && known.FindingKey == row.FindingKey);
        var options = row.Kind == CaseKind.Answer ? Options(row, item) : [];
        return new()
        {
            Id = row.Id,
            Kind = row.Kind,
            Item = row.ItemId,
            Title = ItemTitle.Of(item.Item.Data, item.Item.RemoteId),
            Project = item.Project.Title,
            ProjectId = row.ProjectId,
            Data = JsonElement.Parse(item.Item.Data),
            Field = row.Field,
            Message = Asked(row),
            Text = row.Text,
            OpenedAt = row.OpenedAt.ToTime(),
            DueAt = row.DueAt.ToTime(),
            Options = options,
            OtherLabels = row.Field is null ? [] : [.. Labels(item, row.Field).Except(options.SelectMany(option => option.Labels))],
            Regions = row.Kind == CaseKind.Finding && answer is not null ? Models.Regions(answer) : [],
            Image = answer is null ? null : Models.Annotation(answer).Image,
            Region = finding?.Region,
            Records = [.. records.Where(record => record.WithdrawnAt is null).OrderBy(record => record.Field == row.Field ? 0 : record.Field is null ? 1 : 2).ThenBy(record => record.Number).Select(Citation.Of)],
            Cites = records.Where(record => record.Number == row.Cites).Select(Citation.Of).FirstOrDefault(),
            DecidedBefore = before,
            Shown = Shown(row, item),
            Outcome = row.Outcome,
            Reason = row.Reason,
            DecidedBy = row.DecidedBy,
            Own = answer is null || row.Field is null ? [] : LabelsOf(answer, row.Field),
            Major = finding is null ? "" : RuleName.Major(finding.Rule),
        };
    }

    private static IReadOnlyList<CaseOption> Options(CaseRow row, ItemRows item)
    {
        var given = Answers.Counting(item.Annotations).Select(answer => LabelsOf(answer, row.Field!)).Where(labels => labels.Count > 0).DistinctBy(labels => string.Join('\n', labels));
        var mixed = given.OrderBy(labels => Content.Hash(row.Id.ToString(CultureInfo.InvariantCulture), string.Join('\n', labels)), StringComparer.Ordinal);
        return [.. mixed.Select((labels, place) => new CaseOption(Letter(place), labels))];
    }

    private static IReadOnlyList<string> LabelsOf(AnnotationRow answer, string field) =>
        [.. Models.Regions(answer).Where(region => region.Field == field).SelectMany(region => region.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Labels(ItemRows item, string field) =>
        item.Schema is null ? [] : Content.Read<LabelSchema>(item.Schema.Json).Fields.Where(known => known.Name == field).SelectMany(known => known.Labels);

    private static string Shown(CaseRow row, ItemRows item) => Content.Hash(
        row.Subject, item.Item.DataHash, string.Join('\n', item.Annotations.OrderBy(answer => answer.Id).Select(answer => answer.ContentHash)))[..20];

    private static string Letter(int place) => place < 26 ? ((char)('A' + place)).ToString() : $"A{place}";
}
