using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.OverlappingBoxes;

[Plugin("example.overlapping-boxes", Title = "Overlapping boxes", Description = "Flags two boxes of one label that cover nearly the same place.")]
public sealed class OverlappingBoxes : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<OverlapSettings>().Validator<Overlap>();
}

public sealed class Overlap(OverlapSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        var boxes = annotation.Regions.OfType<BoxRegion>().Where(box => box.Rotation == 0).ToArray();
        return from one in boxes
               from other in boxes.SkipWhile(box => box != one).Skip(1)
               where one.Label == other.Label
               let share = Share(one, other)
               where share > settings.MaxOverlap
               select Finding.Warning("overlap", $"Two boxes '{other.Label}' cover {share:P0} of the same place; one is probably drawn twice.", other);
    }

    /// <summary>What both cover of what either covers (intersection over union, Jaccard 1901).</summary>
    private static double Share(BoxRegion one, BoxRegion other)
    {
        var width = Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X);
        var height = Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y);
        var both = Math.Max(0, width) * Math.Max(0, height);
        return both == 0 ? 0 : both / (one.Area + other.Area - both);
    }
}

public sealed record OverlapSettings
{
    [Range(0, 1)]
    public double MaxOverlap { get; init; } = 0.8;
}
