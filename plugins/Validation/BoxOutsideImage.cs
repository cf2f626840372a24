namespace LabelHub.Plugin.Validation;

/// <summary>A box that reaches over the edge of its image.</summary>
public sealed class BoxOutsideImage(ValidationSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        let beyond = ImageEdge.Beyond(BoxCorners.Of(box, annotation.Image))
        where beyond > settings.EdgeTolerance
        select Finding.Error(
            "box-outside",
            $"The box '{box.Label}' reaches {beyond:P1} of the image's side beyond the edge; at most {settings.EdgeTolerance:P1} is allowed.",
            box);
}
