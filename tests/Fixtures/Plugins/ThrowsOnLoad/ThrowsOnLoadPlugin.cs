namespace LabelHub.Plugin.ThrowsOnLoad;

[Plugin("fixture.throws-on-load")]
public sealed class ThrowsOnLoadPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => throw new InvalidOperationException("no licence file");
}
