namespace LabelHub.Plugin.Incentives;

/// <summary>Badges for how work is done: without a miss for long, and well where it is hard. Each names the items it was earned with.</summary>
public sealed class Badges(IncentiveSettings settings) : IIncentive
{
    public IEnumerable<Award> Reward(ContributorState who)
    {
        var known = SettledItem.Of(who.Settled).Where(item => item.IsKnown).ToArray();
        if (Steady(known) is { } steady) yield return Badge("steady", steady);
        SettledItem[] hard = [.. known.Where(item => item.IsRight && item.Difficulty >= settings.HardFrom).Take(settings.HardCases)];
        if (hard.Length == settings.HardCases) yield return Badge("hard cases", hard);
    }

    /// <summary>The first run without a miss that is long enough.</summary>
    private List<SettledItem>? Steady(IEnumerable<SettledItem> known)
    {
        var run = new List<SettledItem>();
        foreach (var item in known)
        {
            if (item.IsRight) run.Add(item);
            else run.Clear();
            if (run.Count == settings.SteadyRun) return run;
        }

        return null;
    }

    private static Award Badge(string name, IEnumerable<SettledItem> items) =>
        new() { Cause = $"badge '{name}'", Unit = "badge", Amount = 1, Evidence = [.. items.Select(item => item.ItemId)] };
}
