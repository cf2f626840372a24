namespace LabelHub.Plugin.Validation;

/// <summary>A polygon that encloses nothing, or a line that leads nowhere.</summary>
public sealed class PolygonTooFewPoints : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from polygon in annotation.Regions.OfType<PolygonRegion>()
        let needed = polygon.Closed ? 3 : 2
        where polygon.Points.Count < needed
        select Finding.Error(
            "polygon-points",
            $"The polygon '{polygon.Label}' has {polygon.Points.Count} point(s); it needs at least {needed}.",
            polygon);
}
