using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>What is known of an item from where else it is: in other projects, and about accounts that are one person. Fields bear the names they have here.</summary>
internal sealed record Peers
{
    public static Peers None { get; } = new();

    /// <summary>Living work in the other places.</summary>
    public IReadOnlyList<PeerWork> Work { get; init; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    public IReadOnlyList<GoldRow> Gold { get; init; } = [];

    /// <summary>By whose id a person is known, for accounts that are one of several.</summary>
    public IReadOnlyDictionary<long, long> Persons { get; init; } = new Dictionary<long, long>();

    public long PersonOf(long contributor) => Persons.GetValueOrDefault(contributor, contributor);
}
