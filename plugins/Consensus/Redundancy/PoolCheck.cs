namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>Whether the people there are can give what the items still need: nobody answers an item twice.</summary>
public static class PoolCheck
{
    /// <param name="needs">How many more answers each open item needs at most.</param>
    /// <param name="answered">How many people have answered it.</param>
    /// <param name="people">How many there are.</param>
    /// <returns>The places of the items that cannot be finished.</returns>
    public static IReadOnlyList<int> OutOfReach(IReadOnlyList<int> needs, IReadOnlyList<int> answered, int people) =>
        [.. Enumerable.Range(0, needs.Count).Where(item => answered[item] + needs[item] > people)];
}
