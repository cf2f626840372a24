using System.Text.Json;
using LabelHub.Plugin.Fixture;

namespace LabelHub.Plugin.ThrowsOnOneInput;

[Plugin("fixture.throws-on-one-input")]
public sealed class ThrowsOnOneInputPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Taster>().Validator<Speaks>().Policy<Asks>();
}

public sealed class Taster : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item)
    {
        if (item.Item.Data.ValueKind == JsonValueKind.Object && item.Item.Data.TryGetProperty("poison", out var poison))
            throw new TastesBadException($"tasted '{poison}'");
        yield return Finding.Info("tasted", $"Fine.");
    }
}

public sealed class TastesBadException(string message) : Exception(message);
