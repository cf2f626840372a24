using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>Reconciles the answers to each field a plugin serves. A person's decision outranks the answers.</summary>
internal static class ConsensusStage
{
    public static IReadOnlyList<ConsensusRow> Run(ItemFacts facts, IReadOnlyList<ServedField> served, string plugin, string rule, long position) =>
    [
        .. from field in served
           let decision = facts.Decisions.Where(d => d.Field == field.Field.Name).MaxBy(d => (d.At, d.RemoteId))
           where field.Answers.Count > 0
           select Row(facts, Decide(field, decision), plugin, rule, field.Snapshot, position),
    ];

    private static Consensus Decide(ServedField field, DecisionRow? decision)
    {
        var consensus = field.Aggregator.Decide(field.Field, field.Answers, field.Model);
        return decision is null
            ? consensus
            : consensus with { Labels = Content.Read<string[]>(decision.Labels), HasWinner = true, Contested = false, Confidence = 1, Decided = true };
    }

    private static ConsensusRow Row(ItemFacts facts, Consensus consensus, string plugin, string rule, long snapshot, long position) => new()
    {
        ItemId = facts.Item.Id,
        Field = consensus.Field,
        ProjectId = facts.Project.Id,
        Plugin = plugin,
        Json = Content.Write(consensus),
        Label = string.Join(", ", consensus.Labels),
        HasWinner = consensus.HasWinner,
        Confidence = consensus.Confidence,
        Rule = rule,
        Snapshot = snapshot,
        Position = position,
    };
}
