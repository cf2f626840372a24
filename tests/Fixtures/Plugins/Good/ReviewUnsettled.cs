namespace LabelHub.Plugin.Good;

public sealed class ReviewUnsettled : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item) =>
        item.Settled ? [] : [new AskReview { Cause = "unsettled", Reason = "Which label is right?" }];
}
