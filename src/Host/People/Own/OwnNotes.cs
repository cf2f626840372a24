using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People.Own;

/// <summary>Puts into words what came back about answers.</summary>
internal sealed class OwnNotes(OwnRows rows, Func<long, OwnLessons?> lessons)
{
    /// <summary>A matter is decided by one person, and on a second objection by another; then it rests.</summary>
    private const int MostDecisions = 2;

    /// <param name="own">All of one person's annotations of one item; the last is the one that counts.</param>
    public IReadOnlyList<OwnNote> About(IReadOnlyList<AnnotationRow> own) =>
    [
        .. from answer in own
           from finding in rows.Findings
           where finding.AnnotationId == answer.Id && !finding.Stale
           select Found(answer, finding),
        .. rows.Judgements.Where(judgement => judgement.ItemId == own[^1].ItemId && Answered(own[^1], judgement.Field)).Select(judgement => Judged(own[^1], judgement)),
    ];

    private OwnNote Found(AnnotationRow answer, FindingRow finding)
    {
        var region = Models.Regions(answer).FirstOrDefault(region => region.Key == finding.Region);
        var said = Dismissals.Said(finding);
        var before = Before(known => known.AnnotationId == answer.Id && known.Plugin == finding.Plugin && known.FindingKey == finding.FindingKey);
        return new()
        {
            Subject = Subject(answer, finding.Plugin, finding.FindingKey, said, before.Count(known => known.State == CaseState.Decided)),
            Kind = CaseKind.Finding,
            Item = answer.ItemId,
            Headline = OwnWords.Finding(Enum.Parse<Severity>(finding.Severity)),
            Message = FindingWords.Message(finding),
            Rule = $"{finding.Code} ({finding.Plugin})",
            Field = finding.Field ?? region?.Field,
            Region = region,
            Lesson = lessons(answer.ProjectId)?.About(region?.Field ?? finding.Field, region?.Labels ?? []),
            CanObject = CanObject(before),
            Matter = new() { Project = answer.ProjectId, Annotation = answer.Id, Version = answer.UpdatedAt, Plugin = finding.Plugin, FindingKey = finding.FindingKey, Said = said },
        };
    }

    private OwnNote Judged(AnnotationRow answer, JudgementRow judgement)
    {
        var decided = judgement.Evidence == nameof(Evidence.Decision);
        var consensus = rows.Consensus.FirstOrDefault(known => known.ItemId == judgement.ItemId && known.Field == judgement.Field);
        IReadOnlyList<string> labels = consensus is { HasWinner: true } ? Content.Read<Consensus>(consensus.Json).Labels : [];
        var before = Before(known => known.ItemId == answer.ItemId && known.Field == judgement.Field);
        var reason = before.Where(known => known.State == CaseState.Decided).MaxBy(known => known.DecidedAt)?.Reason;
        return new()
        {
            Subject = Subject(answer, judgement.Field, judgement.Evidence, string.Join('\n', labels), before.Count(known => known.State == CaseState.Decided)),
            Kind = CaseKind.Answer,
            Item = answer.ItemId,
            Headline = decided ? OwnWords.Decided : OwnWords.Differs,
            Message = decided ? OwnWords.Decision(judgement.Field, labels, reason) : OwnWords.Others(judgement.Field, labels),
            Field = judgement.Field,
            Lesson = lessons(answer.ProjectId)?.About(judgement.Field, labels),
            CanObject = CanObject(before),
            Matter = new() { Project = answer.ProjectId, Annotation = answer.Id, Version = answer.UpdatedAt, Field = judgement.Field },
        };
    }

    private CaseRow[] Before(Func<CaseRow, bool> same) => [.. rows.Cases.Where(same)];

    private static bool CanObject(CaseRow[] before) => before.Length < MostDecisions && before.All(known => known.State == CaseState.Decided);

    private static bool Answered(AnnotationRow answer, string field) => Models.Regions(answer).Any(region => region.Field == field);

    private static string Subject(AnnotationRow answer, string first, string second, string third, int decided) => Content.Hash(
        string.Create(CultureInfo.InvariantCulture, $"{answer.Id}/{answer.UpdatedAt}/{decided}"), first, second, third)[..20];
}
