namespace LabelHub.Host.Web.Actions;

/// <summary>What an admin may do about connections.</summary>
internal interface IConnectionActions
{
    /// <summary>What can be connected.</summary>
    IReadOnlyList<ToolKind> Kinds { get; }

    Task<ConnectionAdded> AddAsync(NewConnection form, CancellationToken stop);

    /// <summary>Lets a connection send again, or keeps it from sending.</summary>
    Task<ActionOutcome> SetSendingAsync(long connection, bool sends, CancellationToken stop);

    /// <summary>Has LabelHub leave a tool; what it wrote there stays or is taken back.</summary>
    Task<ActionOutcome> LeaveAsync(long connection, bool restore, string by, CancellationToken stop);

    /// <summary>Switches writing back for a project, by kind of effect, from now on.</summary>
    Task<ActionOutcome> SetWriteBackAsync(long project, WriteBackForm form, CancellationToken stop);
}
