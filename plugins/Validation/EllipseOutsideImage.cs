namespace LabelHub.Plugin.Validation;

/// <summary>An ellipse that reaches over the edge of its image.</summary>
public sealed class EllipseOutsideImage(ValidationSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from ellipse in annotation.Regions.OfType<EllipseRegion>()
        let beyond = ImageEdge.Beyond(EllipseEdge.Of(ellipse, annotation.Image))
        where beyond > settings.EdgeTolerance
        select Finding.Error(
            "ellipse-outside",
            $"The ellipse '{ellipse.Label}' reaches {beyond:P1} of the image's side beyond the edge; at most {settings.EdgeTolerance:P1} is allowed.",
            ellipse);
}
