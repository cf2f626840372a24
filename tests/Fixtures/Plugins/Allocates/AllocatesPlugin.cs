using LabelHub.Plugin.Fixture;

namespace LabelHub.Plugin.Allocates;

[Plugin("fixture.allocates")]
public sealed class AllocatesPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<AllocatesSettings>().Validator<Endless>().Validator<Speaks>().Policy<Asks>();
}

public enum Appetite
{
    Findings,
    Memory,
}

public sealed record AllocatesSettings
{
    public Appetite Appetite { get; init; }
}

public sealed class Endless(AllocatesSettings settings) : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (item.Item.IsTold("say") || item.Item.IsTold("rest")) yield break;
        var eaten = new List<byte[]>();
        while (true)
        {
            if (settings.Appetite == Appetite.Findings) yield return Finding.Info("more", $"There is more.");
            else eaten.Add(new byte[1024 * 1024]);
        }
    }
}
