using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.Example;

[Plugin("example.tiny-boxes", Title = "Tiny boxes", Description = "Flags boxes smaller than a share of the image.")]
public sealed class TinyBoxes : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<TinyBoxSettings>().Validator<TinyBox>();
}

public sealed class TinyBox(TinyBoxSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        where box.Area < settings.MinArea
        select Finding.Warning("tiny-box", $"The box '{box.Label}' covers {box.Area:P2} of the image; the smallest allowed is {settings.MinArea:P2}.", box);
}

public sealed record TinyBoxSettings
{
    [Range(0, 1)]
    public double MinArea { get; init; } = 0.0005;
}
