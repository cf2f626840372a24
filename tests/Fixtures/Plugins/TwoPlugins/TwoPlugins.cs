namespace LabelHub.Plugin.TwoPlugins;

[Plugin("fixture.one")]
public sealed class First : IPlugin
{
    public void Configure(IPluginBuilder plugin)
    {
    }
}

[Plugin("fixture.two")]
public sealed class Second : IPlugin
{
    public void Configure(IPluginBuilder plugin)
    {
    }
}
