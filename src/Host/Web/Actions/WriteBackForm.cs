namespace LabelHub.Host.Web.Actions;

/// <summary>What the form for writing back into one project holds.</summary>
internal sealed record WriteBackForm
{
    /// <summary>By kind of effect.</summary>
    public required IReadOnlyDictionary<string, bool> Kinds { get; init; }

    /// <summary>Whether of each kind newly switched on the first few are sent and the rest waits.</summary>
    public bool Canary { get; init; }

    /// <summary>How many of each kind may be sent in an hour; 0 for any number, <see langword="null"/> where nothing was entered.</summary>
    public long? Hourly { get; init; }
}
