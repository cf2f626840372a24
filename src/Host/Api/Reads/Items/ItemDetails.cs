using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>Composes what is told of an item from its rows.</summary>
internal static class ItemDetails
{
    public static ItemDetail Of(ItemRows rows, Derivations derivations)
    {
        var data = JsonElement.Parse(rows.Item.Data);
        return new()
        {
            Id = rows.Item.Id,
            Project = new() { Id = rows.Project.Id, Name = rows.Project.Title },
            Connection = new() { Id = rows.Connection.Id, Name = rows.Connection.Name },
            RemoteId = rows.Item.RemoteId,
            Title = ItemTitle.Of(data, rows.Item.RemoteId),
            Data = data,
            Overlap = rows.Item.Overlap,
            Settled = rows.Item.Settled,
            Ended = rows.Item.Ended,
            CreatedAt = rows.Item.CreatedAt.ToTime(),
            Agreement = rows.Item.Agreement,
            Answers = [.. rows.Annotations.Select(row => Answer(rows, row))],
            Findings = [.. rows.Findings.Where(f => rows.Annotations.Any(a => a.Id == f.AnnotationId)).Select(row => Finding(row, derivations)).OrderByDescending(f => Enum.Parse<Severity>(f.Severity, ignoreCase: true))],
            Consensus = [.. rows.Consensus.Select(row => Reconciled(row, derivations))],
            Judgements = PeopleLevel.AllowsPersons(rows.Project.PeopleLevel) ? [.. rows.Judgements.Select(row => Judged(rows, row))] : null,
            Decisions = [.. rows.Decisions.Select(row => Decided(rows, row))],
            Records = [.. rows.Records.Select(DecisionRecord.Of)],
            Effects = [.. rows.Effects.Select(row => Wanted(rows, row, derivations))],
        };
    }

    private static AnswerDetail Answer(ItemRows rows, AnnotationRow row)
    {
        var model = Models.Annotation(row);
        return new()
        {
            AnnotationId = row.Id,
            RemoteId = row.RemoteId,
            Contributor = Person(rows, row.ContributorId),
            CreatedAt = model.CreatedAt,
            UpdatedAt = model.UpdatedAt,
            Skipped = row.Skipped,
            GroundTruth = row.Gold,
            Correction = row.Correction,
            Verified = row.Verified,
            LeadSeconds = PeopleLevel.AllowsPersons(rows.Project.PeopleLevel) ? model.LeadTime?.TotalSeconds : null,
            Image = model.Image,
            Regions = [.. model.Regions.Select(region => region with { Extra = null })],
            Guideline = GuidelineVersions.At(rows.Guidelines, row.Position),
            Position = row.Position,
        };
    }

    private static FindingDetail Finding(FindingRow row, Derivations derivations) => new()
    {
        AnnotationId = row.AnnotationId,
        Code = row.Code,
        Severity = Word(row.Severity),
        Message = FindingWords.Message(row),
        Field = row.Field,
        Region = row.Region,
        Stale = row.Stale,
        Derivation = derivations.Of(row.Plugin, row.Rule, row.Position),
    };

    private static ConsensusDetail Reconciled(ConsensusRow row, Derivations derivations)
    {
        var consensus = Content.Read<Consensus>(row.Json);
        return new()
        {
            Field = row.Field,
            Labels = consensus.Labels,
            HasWinner = consensus.HasWinner,
            Confidence = consensus.Confidence,
            Agreement = consensus.Agreement,
            Votes = consensus.Votes,
            Answers = consensus.Answers,
            Unweighted = consensus.Unweighted is { } plain ? new() { Labels = plain.Labels, HasWinner = plain.HasWinner, Confidence = plain.Confidence } : null,
            Decided = consensus.Decided,
            Derivation = derivations.Of(row.Plugin, row.Rule, row.Position, row.Snapshot),
        };
    }

    private static JudgementDetail Judged(ItemRows rows, JudgementRow row) => new()
    {
        Field = row.Field,
        Contributor = Person(rows, row.ContributorId),
        Evidence = Word(row.Evidence),
        Agrees = row.Agrees,
        Provisional = row.Provisional,
    };

    private static DecisionDetail Decided(ItemRows rows, DecisionRow row) => new()
    {
        Field = row.Field,
        Labels = Content.Read<string[]>(row.Labels),
        Reviewer = row.ContributorId == 0 ? new() { Id = 0, Name = "a lead" } : Person(rows, row.ContributorId),
        At = row.At.ToTime(),
        Request = row.RequestKey,
        Cites = row.Cites is { } number ? DecisionRecord.NameOf(number) : null,
        Position = row.Position,
    };

    private static EffectDetail Wanted(ItemRows rows, EffectRow row, Derivations derivations) => new()
    {
        Key = row.EffectKey,
        Generation = row.Generation,
        Kind = row.Kind,
        State = row.State,
        Reason = row.Reason,
        Content = JsonElement.Parse(row.Json),
        Receipts = [.. rows.Receipts.Where(r => r.EffectKey == row.EffectKey && r.Generation == row.Generation).Select(Proof)],
        Derivation = derivations.Of(row.Plugin, row.Rule, row.Position),
    };

    private static ReceiptDetail Proof(ReceiptRow row) => new()
    {
        Id = row.Id,
        Act = row.Act,
        StartedAt = row.StartedAt.ToTime(),
        EndedAt = row.EndedAt?.ToTime(),
        Outcome = row.Outcome,
        ObjectId = row.ObjectId,
        Answer = row.Answer,
    };

    private static Named Person(ItemRows rows, long id) => new() { Id = id, Name = rows.Contributors.GetValueOrDefault(id)?.Name ?? $"P-{id}" };

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
