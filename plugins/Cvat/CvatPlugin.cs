namespace LabelHub.Plugin.Cvat;

[Plugin("labelhub.cvat", Title = "CVAT", Description = "Finds what changed in CVAT's jobs, and writes issues, returns and guides back.")]
public sealed class CvatPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Connector<CvatConnector>();
}
