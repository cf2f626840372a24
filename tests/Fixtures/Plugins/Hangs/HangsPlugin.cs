namespace LabelHub.Plugin.Hangs;

[Plugin("fixture.hangs")]
public sealed class HangsPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<NeverReturns>();
}

public sealed class NeverReturns : IValidator
{
    private static volatile bool _released;

    /// <summary>Lets a test process have its processor back.</summary>
    public static void Release() => _released = true;

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        while (annotation.Skipped && !_released) Thread.SpinWait(1_000);
        return [];
    }
}
