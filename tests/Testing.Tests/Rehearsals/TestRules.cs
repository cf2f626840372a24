namespace LabelHub.Testing.Tests.Rehearsals;

[Plugin("test.points")]
internal sealed class PointPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Incentive<Points>();
}

internal sealed class Points : IIncentive
{
    public IEnumerable<Award> Reward(Judgement judgement, ContributorState who) =>
        judgement.Agrees is { } agrees ? [new Award { Cause = $"item {judgement.ItemId}", Unit = "points", Amount = agrees ? 1 : -1 }] : [];
}

[Plugin("test.change")]
internal sealed class ChangePlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Change>();
}

internal sealed class Change : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        [Finding.Info("change", $"{item.Previous?.Regions[0].Label} became {annotation.Regions[0].Label}")];
}

[Plugin("test.statistic")]
internal sealed class StatisticPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Statistic>();
}

internal sealed class Statistic : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [Finding.Info("n", $"n is {item.Statistics["n"]}")];
}

[Plugin("test.throwing")]
internal sealed class ThrowingPlugin : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Validator<Thrower>();
}

internal sealed class Thrower : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => throw new InvalidOperationException("no");
}
