namespace LabelHub.Plugin.Validation;

/// <summary>A polygon that reaches over the edge of its image.</summary>
public sealed class PolygonOutsideImage(ValidationSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from polygon in annotation.Regions.OfType<PolygonRegion>()
        let beyond = ImageEdge.Beyond(polygon.Points)
        where beyond > settings.EdgeTolerance
        select Finding.Error(
            "polygon-outside",
            $"The polygon '{polygon.Label}' reaches {beyond:P1} of the image's side beyond the edge; at most {settings.EdgeTolerance:P1} is allowed.",
            polygon);
}
