namespace LabelHub.Plugin.Points;

/// <summary>Says the award for a judgement twice: what has one key is given once.</summary>
public sealed class PointsForAgreement(PointsSettings settings) : IIncentive
{
    public IEnumerable<Award> Reward(Judgement judgement, ContributorState who)
    {
        if (judgement.Agrees != true) yield break;
        var award = new Award { Cause = $"item {judgement.ItemId}", Unit = "points", Amount = settings.Each };
        yield return award;
        yield return award;
    }
}
