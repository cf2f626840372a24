using LabelHub.Plugin.Fixture;

namespace LabelHub.Plugin.ExitsProcess;

[Plugin("fixture.exits-process")]
public sealed class ExitsProcessPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<ExitSettings>().Validator<Leaves>().Validator<Speaks>().Policy<Asks>();
}

public enum Way
{
    None,
    Exit,
    StackOverflow,
}

public sealed record ExitSettings
{
    public Way Way { get; init; }
}

public sealed class Leaves(ExitSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (settings.Way == Way.Exit || item.Item.IsTold("exit")) Environment.Exit(7);
        if (settings.Way == Way.StackOverflow) Deeper(0);
        return [];
    }

    private static int Deeper(int depth) => depth + Deeper(depth + 1) + 1;
}
