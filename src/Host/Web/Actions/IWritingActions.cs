using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

/// <summary>What a person may do about what is written into tools.</summary>
internal interface IWritingActions
{
    /// <summary>Stops all writing, or lets it go on.</summary>
    Task<ActionOutcome> SetAsync(bool stopped, string why, string by, CancellationToken stop);

    /// <summary>Lets the rest of a kind go, the first few having been looked at.</summary>
    Task<ActionOutcome> GoOnAsync(long project, string kind, string by, CancellationToken stop);

    /// <summary>Approves or declines something proposed about a person.</summary>
    Task<ActionOutcome> DecideAsync(string key, int generation, Verdict verdict, string by, CancellationToken stop);
}
