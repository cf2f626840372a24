using LabelHub.Host.People.Own;

namespace LabelHub.Host.Web.Actions;

/// <summary>What follows from a contributor reading their own page.</summary>
internal interface IFeedbackActions
{
    Task SeenAsync(OwnPage page, CancellationToken stop);
}
