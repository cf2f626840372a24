using LabelHub.Plugin.Library;

namespace LabelHub.Plugin.NeedsLibrary;

[Plugin("fixture.needs-library")]
public sealed class NeedsLibraryPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Counts>();
}

public sealed class Counts : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        [Finding.Info("count", $"{annotation.Regions.Count} {Word.Of(annotation.Regions.Count)}.")];
}
