namespace LabelHub.Plugin.Incentives;

[Plugin("labelhub.incentives", Title = "Incentives", Description = "Rewards good work: points by difficulty, a bonus for a stretch of accurate work, levels and badges. Idle in projects that do not look at people.")]
public sealed class IncentivesPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin
        .Settings<IncentiveSettings>()
        .Incentive<AnswerPoints>()
        .Incentive<AccuracyBonus>()
        .Incentive<Levels>()
        .Incentive<Badges>();
}
