using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.ImprobableSize;

[Plugin("example.improbable-size", Title = "Improbable size", Description = "Flags boxes far larger or smaller than nearly all others of their label in the project.")]
public sealed class ImprobableSize : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<SizeSettings>().Validator<Size>();
}

public sealed class Size(SizeSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from box in annotation.Regions.OfType<BoxRegion>()
        let name = $"area/{box.Field}/{box.Label}"
        where item.Statistics.GetValueOrDefault($"{name}/n") >= settings.MinCount
        let least = item.Statistics[$"{name}/p01"]
        let typical = item.Statistics[$"{name}/p50"]
        let most = item.Statistics[$"{name}/p99"]
        where box.Area * settings.Margin < least || box.Area > most * settings.Margin
        select Finding.Warning("improbable-size", $"The box '{box.Label}' covers {box.Area:P2} of the image; half of them cover more than {typical:P2}, and nearly all of them {least:P2} to {most:P2}.", box);
}

public sealed record SizeSettings
{
    [Range(1, 100)]
    public double Margin { get; init; } = 2;

    [Range(10, 1_000_000)]
    public int MinCount { get; init; } = 30;
}
