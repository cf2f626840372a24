using LabelHub.Plugin.Fixture;

namespace LabelHub.Plugin.Slow;

[Plugin("fixture.slow")]
public sealed class SlowPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<SlowSettings>().Validator<Waits>().Validator<Speaks>().Policy<Asks>();
}

public sealed record SlowSettings
{
    public TimeSpan PerAnnotation { get; init; } = TimeSpan.FromMilliseconds(1);

    public TimeSpan WhenTold { get; init; } = TimeSpan.FromMilliseconds(300);
}

public sealed class Waits(SlowSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        using var never = new ManualResetEventSlim();
        never.Wait(item.Item.IsTold("slow") ? settings.WhenTold : settings.PerAnnotation);
        return [];
    }
}
