namespace LabelHub.Plugin.Hangs;

[Plugin("fixture.hangs")]
public sealed class HangsPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<NeverReturns>();
}

public sealed class NeverReturns : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        while (annotation.Skipped) Thread.SpinWait(1_000);
        return [];
    }
}
