using LabelHub.Plugin.Fixture;

namespace LabelHub.Plugin.Hangs;

[Plugin("fixture.hangs")]
public sealed class HangsPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<NeverReturns>().Validator<Speaks>().Policy<Asks>();
}

public sealed class NeverReturns : IValidator
{
    private static volatile bool _released;

    /// <summary>Lets a test process have its processor back.</summary>
    public static void Release() => _released = true;

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (item.Item.IsTold("hang")) WaitForever();
        while (annotation.Skipped && !_released) Thread.SpinWait(1_000);
        return [];
    }

    /// <summary>Unlike a loop, this leaves the processor to others.</summary>
    private static void WaitForever()
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
