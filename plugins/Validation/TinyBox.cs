namespace LabelHub.Plugin.Validation;

/// <summary>A box too small to have been meant.</summary>
public sealed class TinyBox(ValidationSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        // Two negative sides would multiply to a respectable area.
        let area = Math.Max(0, box.Width) * Math.Max(0, box.Height)
        where area == 0 || area < settings.MinArea
        select Finding.Warning(
            "tiny-box",
            $"The box '{box.Label}' covers {area:P3} of the image; less than {settings.MinArea:P3} is more likely a slip than an object.",
            box);
}
