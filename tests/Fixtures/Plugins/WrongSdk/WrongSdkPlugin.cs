namespace LabelHub.Plugin.WrongSdk;

[Plugin("fixture.wrong-sdk")]
public sealed class WrongSdkPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Silent>();
}

public sealed class Silent : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [];
}
