using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Stages;

/// <summary>
/// Writes down how each answer stands once its item settles. That word holds: later answers, fits and edits do not change it. A decision it does not
/// know yet does, and so does an approved plan that puts other rules where it was settled. What comes late is settled on its own.
/// </summary>
internal sealed class SettlementStage(string plugin, Timeline timeline)
{
    public const string Settled = "settled";
    public const string Plan = "plan";

    public IReadOnlyList<SettlementRow> Run(ItemFacts facts, IReadOnlyList<ServedField> served, IReadOnlyList<JudgementRow> judgements, long cause) =>
    [
        .. from judgement in judgements
           let basis = Basis(facts, judgement)
           where basis is not null && !IsFused(facts, judgement)
           select Row(facts, served.First(field => field.Field.Name == judgement.Field), judgement, basis, cause),
    ];

    /// <summary>What settles a judgement now; <see langword="null"/> when it is open, or stands already.</summary>
    private string? Basis(ItemFacts facts, JudgementRow judgement)
    {
        // With gold or a decision no further answer can change the word.
        if (judgement.Provisional && judgement.Evidence == nameof(Evidence.Peers)) return null;
        var standing = facts.Settlements.LastOrDefault(s => s.Field == judgement.Field && s.ContributorId == judgement.ContributorId);
        if (judgement.Evidence == nameof(Evidence.Decision)) return DecisionOn(facts, judgement.Field) is var decision && standing?.Basis == decision ? null : decision;
        if (standing is null) return Settled;
        return standing.Evidence != nameof(Evidence.Decision) && WasReplanned(facts, standing) ? Plan : null;
    }

    /// <summary>At a position that is past, rules change by an approved plan alone.</summary>
    private bool WasReplanned(ItemFacts facts, SettlementRow standing) => standing.Rule.Length > 0 && RuleAt(facts, standing.Plugin, standing.Cause) != standing.Rule;

    private string RuleAt(ItemFacts facts, string by, long position)
    {
        var ruleset = timeline.RulesetAt(position);
        return $"{ruleset.Find(by)?.Rule(facts.Connection.Id, facts.Project.Id)}/{ruleset.Aggregator(facts.Connection.Id, facts.Project.Id)}";
    }

    /// <summary>A fuse holds what it was shown; an answer that came after it is ordinary new work.</summary>
    private static bool IsFused(ItemFacts facts, JudgementRow judgement) =>
        judgement.Evidence != nameof(Evidence.Decision) && facts.Fused.TryGetValue((Fuse.SettlingKey(facts.Item.Id), ""), out var plan) && judgement.Position < plan;

    private static string DecisionOn(ItemFacts facts, string field)
    {
        var decision = facts.Decisions.Where(d => d.Field == field).MaxBy(d => (d.At, d.RemoteId))!;
        return $"decision/{decision.Connection}/{decision.RemoteId}/{decision.At}";
    }

    private SettlementRow Row(ItemFacts facts, ServedField served, JudgementRow judgement, string basis, long cause)
    {
        var verified = facts.Annotations.Concat(facts.Peers.Work.Select(work => work.Row)).Where(Doubts.Counts).Select(a => a.Id).ToHashSet();
        // What settled keeps its time and its rules, whatever was edited since.
        var first = facts.Settlements.FirstOrDefault(s => s.Field == judgement.Field && s.ContributorId == judgement.ContributorId);
        var annotation = facts.Annotations.Single(a => a.Id == served.Answers.First(answer => answer.ContributorId == facts.Peers.PersonOf(judgement.ContributorId)).AnnotationId);
        return new()
        {
            ItemId = judgement.ItemId,
            Field = judgement.Field,
            ContributorId = judgement.ContributorId,
            ProjectId = judgement.ProjectId,
            AnnotationId = annotation.Id,
            AnsweredAt = first?.AnsweredAt ?? annotation.CreatedAt,
            Evidence = judgement.Evidence,
            Agrees = judgement.Agrees,
            Difficulty = first?.Difficulty ?? Dissent.Of(served.Answers.Where(answer => answer.ContributorId != facts.Peers.PersonOf(judgement.ContributorId) && verified.Contains(answer.AnnotationId))),
            LeadMs = (long?)Models.Annotation(annotation).LeadTime?.TotalMilliseconds,
            Basis = basis,
            Plugin = plugin,
            Rule = RuleAt(facts, plugin, cause),
            Managed = PeopleLevel.AllowsPersons(facts.Project.PeopleLevel),
            Day = first?.Day ?? judgement.Day,
            Position = first?.Position ?? judgement.Position,
            Cause = cause,
        };
    }
}
