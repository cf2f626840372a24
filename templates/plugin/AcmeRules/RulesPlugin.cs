namespace AcmeRules;

[Plugin("acme-rules-id", Title = "AcmeRules", Description = "Flags boxes smaller than a share of the image.")]
public sealed class RulesPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<RulesSettings>().Validator<TinyBox>();
}
