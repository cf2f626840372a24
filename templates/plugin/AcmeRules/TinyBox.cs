namespace AcmeRules;

public sealed class TinyBox(RulesSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        where box.Area < settings.MinArea
        select Finding.Warning("tiny-box", $"The box '{box.Label}' covers {box.Area:P2} of the image; the smallest allowed is {settings.MinArea:P2}.", box);
}
