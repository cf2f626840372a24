namespace LabelHub.Host.Web.Actions;

/// <summary>What an admin may do on the page of one connection.</summary>
internal interface IStartActions
{
    /// <summary>Tries what the token may do, and has the tool send a test event.</summary>
    Task<ActionOutcome> TestAsync(long connection, CancellationToken stop);

    Task<ActionOutcome> FollowAsync(long connection, string project, CancellationToken stop);

    Task<ActionOutcome> DeclineAsync(long connection, string project, CancellationToken stop);

    /// <summary>Asks for a second look; where wanted, asking for one more label is switched on first, with the first few to be looked at.</summary>
    Task<ActionOutcome> AskAsync(long connection, LookForm form, string by, CancellationToken stop);

    Task<ActionOutcome> EndAsync(long look, string by, CancellationToken stop);
}
