namespace LabelHub.Plugin.LabelStudio;

[Plugin("labelhub.label-studio", Title = "Label Studio", Description = "Receives and reads Label Studio's events, and writes consensus and review tasks back.")]
public sealed class LabelStudioPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Connector<LabelStudioConnector>();
}
