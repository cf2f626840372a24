using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;

namespace LabelHub.Host.Web.Actions;

/// <summary>What a lead may do about a guideline.</summary>
internal interface IGuidelineActions
{
    Task<ActionOutcome> SaveAsync(long project, GuidelineSheet sheet, string template, CancellationToken stop);

    Task<ActionOutcome> PublishAsync(long project, PublishOrder order, string by, CancellationToken stop);

    /// <summary>Allows the text in the tool that was on screen to be overwritten.</summary>
    Task<ActionOutcome> ReplaceAsync(long project, string hash, string by, CancellationToken stop);

    /// <summary>Takes the text in the tool that was on screen as the next draft.</summary>
    Task<ActionOutcome> AdoptAsync(long project, string hash, CancellationToken stop);

    Task<ActionOutcome> WithdrawAsync(long project, string by, CancellationToken stop);

    /// <summary>Keeps how a hard case is decided.</summary>
    Task<ActionOutcome> KeepRecordAsync(long project, RecordEntry entry, string by, CancellationToken stop);

    Task<ActionOutcome> WithdrawRecordAsync(long project, long number, string by, CancellationToken stop);

    /// <summary>Notes that a person opened a version.</summary>
    Task SeeAsync(long project, string version, string person, CancellationToken stop);
}
