namespace LabelHub.Plugin.ShipsItsOwnSdk;

[Plugin("fixture.ships-its-own-sdk")]
public sealed class ShipsItsOwnSdkPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Greeting>();
}

public sealed class Greeting : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [Finding.Info("hello", $"Hello.")];
}
