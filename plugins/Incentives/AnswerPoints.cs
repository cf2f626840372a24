namespace LabelHub.Plugin.Incentives;

/// <summary>Points for each answer that turned out well: the base, times one plus the weighted difficulty of the item.</summary>
public sealed class AnswerPoints(IncentiveSettings settings) : IIncentive
{
    public IEnumerable<Award> Reward(Judgement judgement, ContributorState who)
    {
        if (judgement.Agrees != true || settings.PointsPerAnswer == 0) yield break;
        yield return new()
        {
            Cause = $"answer to '{judgement.Field}' on item {judgement.ItemId}",
            Unit = "points",
            Amount = (long)Math.Round(settings.PointsPerAnswer * (1 + (settings.DifficultyWeight * judgement.Difficulty)), MidpointRounding.AwayFromZero),
            Evidence = [judgement.ItemId],
        };
    }
}
