namespace LabelHub.Plugin.Strict;

/// <summary>A rule that grows stricter with its next release. Its id comes after those it is watched by.</summary>
[Plugin("trial.strict")]
public sealed class StrictPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Unclear>();
}
