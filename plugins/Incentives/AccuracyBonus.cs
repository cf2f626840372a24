namespace LabelHub.Plugin.Incentives;

/// <summary>
/// A bonus for each stretch of settled items whose accuracy is high even at the lower end of its interval. A stretch is named by its first item, which
/// no later work changes, so that it is rewarded once.
/// </summary>
public sealed class AccuracyBonus(IncentiveSettings settings) : IIncentive
{
    public IEnumerable<Award> Reward(ContributorState who) =>
        from stretch in settings.BonusAmount == 0 ? [] : Stretch.InTurn(SettledItem.Of(who.Settled), settings.Window)
        where stretch.LowerBound(settings.MinJudged) >= settings.BonusLowerBound
        select new Award
        {
            Cause = $"accuracy over {settings.Window} items from item {stretch.Items[0].ItemId} on",
            Unit = settings.BonusUnit,
            Amount = settings.BonusAmount,
            Evidence = stretch.Evidence,
        };
}
