namespace LabelHub.Abstractions.Connectors;

/// <summary>One installed tool, reached over the network. Every method may throw <see cref="ToolException"/>.</summary>
public interface ITool
{
    /// <summary>Asks the tool what it is, and checks the credential.</summary>
    /// <param name="stop">Cancelled when the host stops.</param>
    Task<ToolDescription> DescribeAsync(CancellationToken stop);

    /// <summary>Tries what the edition and the credential allow, without changing anything.</summary>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>What was found; nothing for a tool that does not tell.</returns>
    Task<IReadOnlyList<ToolAbility>> ProbeAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<ToolAbility>>([]);

    /// <summary>Has the tool send an event about a project in which nothing changes, to see whether its events arrive.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>Whether the tool can be made to.</returns>
    Task<bool> SendTestEventAsync(string project, CancellationToken stop) => Task.FromResult(false);

    /// <summary>How many items a project has.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns><see langword="null"/> for a tool that does not tell.</returns>
    Task<long?> CountAsync(string project, CancellationToken stop) => Task.FromResult<long?>(null);

    /// <summary>Lists the projects the credential can see.</summary>
    /// <param name="stop">Cancelled when the host stops.</param>
    IAsyncEnumerable<ToolProject> ProjectsAsync(CancellationToken stop);

    /// <summary>Sees to it that the project's events come to the address. Repeating it changes nothing.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="hook">Where events shall go.</param>
    /// <param name="secret">What the tool shall send along.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>One word on what was done: <c>made</c>, <c>mended</c> or <c>kept</c>.</returns>
    Task<string> RegisterAsync(string project, Uri hook, string secret, CancellationToken stop);

    /// <summary>Reads what changed in a project since a time, oldest change first.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="since">On the tool's clock; what changed at that very instant may be left out.</param>
    /// <param name="record">What is known so far, for a tool that does not tell versions of its own.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    IAsyncEnumerable<Observation> ChangesAsync(string project, DateTimeOffset since, IToolRecord record, CancellationToken stop);

    /// <summary>Lists every living item of a project with its annotations, by id.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <exception cref="ToolException">Also when the list cannot be completed: a census is whole or none.</exception>
    IAsyncEnumerable<CensusEntry> CensusAsync(string project, CancellationToken stop);

    /// <summary>Writes down an absence as an observation that <see cref="IConnector.Translate"/> reads back.</summary>
    /// <param name="project">The tool's project id.</param>
    /// <param name="kind">What kind of object.</param>
    /// <param name="ids">The tool's ids of what is gone.</param>
    /// <param name="asOf">When they were known to be gone, on the tool's clock.</param>
    Observation Absence(string project, ToolObjectKind kind, IReadOnlyList<string> ids, DateTimeOffset asOf);

    /// <summary>Looks whether an effect is there already, by its key.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>What the tool holds, or <see langword="null"/> when it holds nothing of it.</returns>
    Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop);

    /// <summary>Writes an effect. Called only after <see cref="LookAsync"/>; <paramref name="found"/> is what it saw.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="found">What the tool holds of it now; <see langword="null"/> for nothing.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    Task<Sighting> SendAsync(EffectOrder order, Sighting? found, CancellationToken stop);

    /// <summary>Sees to it that no more events come to the address; and, where asked, that what was made to hold effects goes too, unless it holds people's work. Repeating it changes nothing.</summary>
    /// <param name="hook">Where events went.</param>
    /// <param name="restore">Whether the tool shall be as it was before LabelHub; the effects themselves are taken back already.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    /// <returns>What stays in the tool and why, a line for people each.</returns>
    Task<IReadOnlyList<string>> LeaveAsync(Uri hook, bool restore, CancellationToken stop);

    /// <summary>Takes a state back, or a request that nobody has answered.</summary>
    /// <param name="order">What was wanted.</param>
    /// <param name="found">What the tool holds of it now.</param>
    /// <param name="stop">Cancelled when the host stops.</param>
    Task RevertAsync(EffectOrder order, Sighting found, CancellationToken stop);
}
