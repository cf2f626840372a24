namespace LabelHub.Host.Stages.SecondLooks;

/// <summary>How many of each project are looked at: in proportion, by the largest remainder, so that the sum is the share of all; and of each at least one, so that none is unknown.</summary>
internal static class Allocation
{
    private const long Whole = 100;

    public static IReadOnlyList<long> Of(IReadOnlyList<long> sizes, int percent)
    {
        var labels = sizes.Select(size => size * percent / Whole).ToArray();
        var missing = (((sizes.Sum() * percent) + (Whole / 2)) / Whole) - labels.Sum();
        foreach (var index in Enumerable.Range(0, labels.Length).OrderByDescending(index => sizes[index] * percent % Whole).ThenBy(index => index).Take((int)missing)) labels[index]++;
        return [.. labels.Zip(sizes, (count, size) => Math.Min(size, Math.Max(count, 1)))];
    }
}
