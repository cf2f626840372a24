namespace LabelHub.Plugin.Good;

[Plugin("fixture.good", Title = "A good plugin", Description = "Counts regions and labels.")]
public sealed class GoodPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Settings<GoodSettings>()
        .Validator<TooFewRegions>()
        .Policy<ReviewUnsettled>()
        .Aggregator<FirstLabel>()
        .Connector<Echo>();
}
