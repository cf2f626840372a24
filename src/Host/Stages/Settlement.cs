namespace LabelHub.Host.Stages;

/// <summary>A living item is settled when no further label is expected: as many people as the tool asks for have answered, or a person decided.</summary>
internal static class Settlement
{
    public static bool IsSettled(ItemFacts facts) =>
        !facts.Item.Ended && (facts.IsDecided || Answers.People(facts.Annotations, facts.Peers) >= Math.Max(facts.Item.Overlap, facts.Asked));
}
