using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>
/// How large the shapes of each label are: <c>area/{field}/{label}/{n|p01|p05|p50|p95|p99}</c>, areas as shares of the image. Quantiles by
/// linear interpolation (Hyndman and Fan 1996, type 7).
/// </summary>
internal sealed class ShapeStatistics
{
    private static readonly (string Name, double At)[] Quantiles = [("p01", 0.01), ("p05", 0.05), ("p50", 0.5), ("p95", 0.95), ("p99", 0.99)];

    private readonly Dictionary<(string Field, string Label), List<double>> _areas = [];

    public void Add(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            if (Area(region) is not { } area || region.Field is null) continue;
            foreach (var label in region.Labels)
            {
                if (!_areas.TryGetValue((region.Field, label), out var areas)) _areas[(region.Field, label)] = areas = [];
                areas.Add(area);
            }
        }
    }

    public IEnumerable<KeyValuePair<string, double>> Named()
    {
        foreach (var ((field, label), areas) in _areas.OrderBy(a => a.Key))
        {
            areas.Sort();
            yield return new($"area/{field}/{label}/n", areas.Count);
            foreach (var (name, at) in Quantiles) yield return new($"area/{field}/{label}/{name}", Quantile(areas, at));
        }
    }

    private static double? Area(Region region) => region switch
    {
        BoxRegion box => box.Area,
        PolygonRegion polygon => polygon.Area,
        EllipseRegion ellipse => ellipse.Area,
        MaskRegion mask => mask.Area,
        _ => null,
    };

    private static double Quantile(List<double> sorted, double at)
    {
        var place = at * (sorted.Count - 1);
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
