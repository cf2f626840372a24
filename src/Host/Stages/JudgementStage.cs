using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>
/// Judges each answer by a decision, else by the known answer, else by at least two others with the judged answer left out: evidence is not one's own vote. Without
/// any it stays unjudged, and no row stands for it. What was only heard of judges nobody: whoever knows a hook's secret can say it. Learned models take no part: they know the judged answers, and a refit must not
/// change what was settled.
/// </summary>
internal static class JudgementStage
{
    private const int PeersNeeded = 2;

    public static IReadOnlyList<JudgementRow> Run(ItemFacts facts, IReadOnlyList<ServedField> served, bool settled)
    {
        var rows = facts.Annotations.Concat(facts.Peers.Work.Select(work => work.Row)).ToDictionary(a => a.Id);
        return
        [
            .. from field in served
               from answer in field.Answers
               let annotation = rows[answer.AnnotationId]
               // Work elsewhere is evidence here, and judged where it was done.
               where annotation.ItemId == facts.Item.Id && Doubts.Counts(annotation)
               let yardstick = Find(facts, field, answer, other => Doubts.Counts(rows[other.AnnotationId]))
               where yardstick is not null
               select Row(facts, field.Field.Name, annotation, answer, yardstick, settled),
        ];
    }

    private static Yardstick? Find(ItemFacts facts, ServedField field, Answer answer, Func<Answer, bool> isVerified)
    {
        if (facts.Decisions.Where(d => d.Field == field.Field.Name).MaxBy(d => (d.At, d.RemoteId)) is { } decision)
        {
            var labels = Content.Read<string[]>(decision.Labels);
            return new(Evidence.Decision, judged => Same(judged, labels)) { ReviewedAt = decision.At };
        }

        if (facts.Gold.FirstOrDefault(g => g.Field == field.Field.Name) is { } known && GoldAccuracy.Agrees(field.Field.Kind, known, answer.Regions) is not null)
        {
            return new(Evidence.Gold, judged => GoldAccuracy.Agrees(field.Field.Kind, known, judged.Regions));
        }

        var others = field.Answers.Where(other => other.ContributorId != answer.ContributorId && isVerified(other)).ToArray();
        if (others.Length < PeersNeeded) return null;
        var peers = field.Aggregator.Decide(field.Field, others, FittedModel.None);
        return new(Evidence.Peers, judged => peers.HasWinner ? Same(judged, peers.Labels) : null);
    }

    private static bool Same(Answer answer, IReadOnlyList<string> labels) => answer.Labels.ToHashSet(StringComparer.Ordinal).SetEquals(labels);

    private static JudgementRow Row(ItemFacts facts, string field, AnnotationRow annotation, Answer answer, Yardstick yardstick, bool settled) => new()
    {
        ItemId = facts.Item.Id,
        Field = field,
        ContributorId = annotation.ContributorId,
        ProjectId = facts.Project.Id,
        Evidence = yardstick.Evidence.ToString(),
        Agrees = yardstick.Agrees(answer),
        Mended = yardstick.Mended(First(facts, field, annotation, answer), answer, annotation.UpdatedAt),
        Provisional = !settled,
        Day = (int)(annotation.UpdatedAt / TimeSpan.MicrosecondsPerDay),
        Position = annotation.Position,
    };

    /// <summary>What the person answered at first.</summary>
    private static Answer First(ItemFacts facts, string field, AnnotationRow annotation, Answer answer) => facts.First.TryGetValue(annotation.Id, out var version)
        ? answer with { Regions = [.. Models.Regions(version).Where(region => region.Field == field)] }
        : answer;
}
