namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Makes the regions of an annotation from its result entries.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> Read(IReadOnlyList<ResultEntry> results, bool fromPrediction)
    {
        var drawn = results.Where(entry => entry.IsDrawn && entry.Id is not null).Select(entry => entry.Id).ToHashSet();
        var pairs = new LabelPairs(results);
        var keys = new RegionKeys();
        var regions = new List<Region>();
        foreach (var entry in results.Where(entry => !pairs.IsLent(entry)))
        {
            var labels = pairs.LabelsOf(entry);
            var field = labels?.Field ?? entry.Field;
            var key = keys.For(entry, field, isAbout: !entry.IsDrawn && drawn.Contains(entry.Id));
            regions.Add(RegionShape.Read(entry, labels, key, field, FromPrediction(entry, fromPrediction)));
        }
        return regions;
    }

    /// <summary>Where the entry does not say how it came, the annotation does.</summary>
    private static bool FromPrediction(ResultEntry entry, bool annotation) => entry.Origin switch
    {
        "" => annotation,
        var origin => origin.StartsWith("prediction", StringComparison.Ordinal),
    };
}
