namespace LabelHub.Plugin.Points;

/// <summary>Points for agreement, in an amount that is a setting.</summary>
[Plugin("fixture.points")]
public sealed class PointsPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<PointsSettings>().Incentive<PointsForAgreement>();
}
