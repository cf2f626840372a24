using LabelHub.Host.People.Cases;

namespace LabelHub.Host.Web.Actions;

/// <summary>What contributors and leads do about objections.</summary>
internal interface ICaseActions
{
    Task<ActionOutcome> ObjectAsync(long contributor, string subject, string? text, CancellationToken stop);

    Task<ActionOutcome> DecideAsync(long id, CaseVerdict verdict, string by, CancellationToken stop);
}
