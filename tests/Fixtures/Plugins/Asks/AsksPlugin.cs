namespace LabelHub.Plugin.Asks;

/// <summary>A rule that says what a service answered, and a service that fails where it is told to.</summary>
[Plugin("fixture.asks")]
public sealed class AsksPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Told>().Service<Oracle>();
}
