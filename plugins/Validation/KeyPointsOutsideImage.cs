namespace LabelHub.Plugin.Validation;

/// <summary>A key point beside its image.</summary>
public sealed class KeyPointsOutsideImage(ValidationSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from points in annotation.Regions.OfType<KeyPointsRegion>()
        let beyond = ImageEdge.Beyond(points.Points)
        where beyond > settings.EdgeTolerance
        select Finding.Error(
            "point-outside",
            $"The key point '{points.Label}' lies {beyond:P1} of the image's side beyond the edge; at most {settings.EdgeTolerance:P1} is allowed.",
            points);
}
