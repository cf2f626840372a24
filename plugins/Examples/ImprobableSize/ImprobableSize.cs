using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.ImprobableSize;

[Plugin("example.improbable-size", Title = "Improbable size", Description = "Flags boxes far larger or smaller than others of their label in the project.")]
public sealed class ImprobableSize : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<SizeSettings>().Validator<Size>();
}

public sealed class Size(SizeSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        where box.Area > 0
        let name = $"boxes/{box.Field}/{box.Label}"
        where item.Statistics.GetValueOrDefault($"{name}/count") >= settings.MinCount
        let deviation = item.Statistics[$"{name}/log-area-deviation"]
        let typical = Math.Exp(item.Statistics[$"{name}/log-area-mean"])
        where Math.Abs(Math.Log(box.Area / typical)) > settings.MaxDeviations * deviation
        select Finding.Warning("improbable-size", $"The box '{box.Label}' covers {box.Area:P2} of the image; most of them cover about {typical:P2}.", box);
}

public sealed record SizeSettings
{
    [Range(2, 10)]
    public double MaxDeviations { get; init; } = 4;

    [Range(10, 1_000_000)]
    public int MinCount { get; init; } = 30;
}
