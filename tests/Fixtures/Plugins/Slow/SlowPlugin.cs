namespace LabelHub.Plugin.Slow;

[Plugin("fixture.slow")]
public sealed class SlowPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<SlowSettings>().Validator<Waits>();
}

public sealed record SlowSettings
{
    public TimeSpan PerAnnotation { get; init; } = TimeSpan.FromMilliseconds(1);
}

public sealed class Waits(SlowSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        using var never = new ManualResetEventSlim();
        never.Wait(settings.PerAnnotation);
        return [];
    }
}
