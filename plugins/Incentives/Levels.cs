namespace LabelHub.Plugin.Incentives;

/// <summary>Levels by accuracy, never by amount: each is reached when the newest stretch first passes its bound, and kept.</summary>
public sealed class Levels(IncentiveSettings settings) : IIncentive
{
    private readonly (int Number, double Bound)[] _levels = [(1, settings.Level1), (2, settings.Level2), (3, settings.Level3)];

    public IEnumerable<Award> Reward(ContributorState who)
    {
        var reached = 0;
        foreach (var stretch in Stretch.Rolling(SettledItem.Of(who.Settled), settings.Window))
        {
            var bound = stretch.LowerBound(settings.MinJudged);
            foreach (var (number, _) in _levels.Where(level => level.Number > reached && bound >= level.Bound))
            {
                reached = number;
                yield return new() { Cause = $"level {number}", Unit = "level", Amount = 1, Evidence = stretch.Evidence };
            }

            if (reached == _levels.Length) yield break;
        }
    }
}
