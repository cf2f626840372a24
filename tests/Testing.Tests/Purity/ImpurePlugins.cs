using System.Globalization;

namespace LabelHub.Testing.Tests.Purity;

[Plugin("test.counting")]
internal sealed class CountingPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Counting>();
}

internal sealed class Counting : IValidator
{
    private static int _calls;

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [Finding.Info("call", $"call {_calls++}")];
}

[Plugin("test.remembering")]
internal sealed class RememberingPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Remembering>();
}

internal sealed class Remembering : IValidator
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        annotation.Regions.Where(region => !_seen.Add(region.Label)).Select(region => Finding.Info("again", $"'{region.Label}' came before", region));
}

[Plugin("test.german")]
internal sealed class GermanPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<German>();
}

internal sealed class German : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        annotation.Regions.OfType<BoxRegion>().Select(box => Finding.Info("width", $"the width is {box.Width.ToString(CultureInfo.CurrentCulture)}", box));
}

[Plugin("test.casing")]
internal sealed class CasingPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Casing>();
}

internal sealed class Casing : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        annotation.Regions.Select(region => Finding.Info("title", $"a {region.Label.ToLower(CultureInfo.CurrentCulture)}", region));
}

[Plugin("test.local-time")]
internal sealed class LocalTimePlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<LocalTime>();
}

internal sealed class LocalTime : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [Finding.Info("hour", $"made at {annotation.CreatedAt.LocalDateTime.Hour} o'clock")];
}
