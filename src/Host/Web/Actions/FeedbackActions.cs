using LabelHub.Host.People.Own;

namespace LabelHub.Host.Web.Actions;

internal sealed class FeedbackActions(FeedbackLog feedback) : IFeedbackActions
{
    public Task SeenAsync(OwnPage page, CancellationToken stop) => feedback.SeenAsync(page, stop);
}
