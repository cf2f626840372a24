using LabelHub.Plugin.LabelStudio.Results;
using LabelHub.Plugin.LabelStudio.Translating.Shapes;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Makes the regions of an annotation from its result entries. Nothing is dropped: they can be written as the same entries again.</summary>
internal sealed class Regions
{
    private readonly ImageSize? _image;
    private readonly bool _fromPrediction;
    private readonly Dictionary<ResultEntry, Region> _shapes;
    private readonly Dictionary<string, ResultEntry> _drawn = new(StringComparer.Ordinal);
    private readonly LabelPairs _pairs;
    private readonly RegionKeys _keys = new();

    private Regions(IReadOnlyList<ResultEntry> results, ImageSize? image, bool fromPrediction)
    {
        (_image, _fromPrediction) = (image, fromPrediction);
        _shapes = new(ReferenceEqualityComparer.Instance);
        foreach (var entry in results)
        {
            if (entry.IsReadable && RegionShape.Read(entry) is { } shape) _shapes[entry] = shape;
        }

        _pairs = new(results, _shapes.ContainsKey);
        foreach (var entry in results.Where(entry => entry.Id is not null && EntryTypes.IsDrawn(entry.Type) && !_pairs.IsLent(entry))) _drawn.TryAdd(entry.Id!, entry);
    }

    public static IReadOnlyList<Region> Read(IReadOnlyList<ResultEntry> results, ImageSize? image, bool fromPrediction)
    {
        var regions = new Regions(results, image, fromPrediction);
        return [.. results.Where(entry => !regions._pairs.IsLent(entry)).Select(regions.Region)];
    }

    private Region Region(ResultEntry entry)
    {
        var labels = _pairs.LabelsOf(entry);
        var field = labels?.Field ?? entry.Field;
        var about = EntryTypes.IsDrawn(entry.Type) || entry.Id is null ? null : _drawn.GetValueOrDefault(entry.Id);
        var shape = _shapes.GetValueOrDefault(entry);
        var region = (shape ?? new UnknownRegion { Key = "", Field = "", ToolKind = entry.Type, Raw = entry.Raw }) with
        {
            Key = _keys.For(entry, field, isAbout: about is not null),
            Field = field,
            About = about?.Id,
            Labels = labels?.Texts(EntryTypes.Labels) ?? shape?.Labels ?? RegionLabels.Of(entry),
            FromPrediction = FromPrediction(entry),
        };
        return shape is null ? region : region with { Extra = EntryExtra.Of(region, entry, labels, about, _image) };
    }

    /// <summary>Where the entry does not say how it came, the annotation does.</summary>
    private bool FromPrediction(ResultEntry entry) => entry.Origin switch
    {
        "" => _fromPrediction,
        var origin => origin.StartsWith("prediction", StringComparison.Ordinal),
    };
}
