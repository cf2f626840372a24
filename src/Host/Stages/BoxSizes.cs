using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>How large the boxes of each label are, for the project's statistics. Sizes spread by factors, so mean and deviation are of logarithms.</summary>
internal static class BoxSizes
{
    public static IEnumerable<KeyValuePair<string, double>> Of(IEnumerable<Region> regions) =>
        from box in regions.OfType<BoxRegion>()
        where box.Area > 0 && box.Labels.Count > 0
        group Math.Log(box.Area) by $"boxes/{box.Field}/{box.Label}" into sizes
        orderby sizes.Key
        from number in Numbers(sizes.Key, [.. sizes])
        select number;

    private static KeyValuePair<string, double>[] Numbers(string name, double[] logs)
    {
        var mean = logs.Average();
        return
        [
            new($"{name}/count", logs.Length),
            new($"{name}/log-area-mean", mean),
            new($"{name}/log-area-deviation", Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / logs.Length)),
        ];
    }
}
