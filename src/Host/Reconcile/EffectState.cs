namespace LabelHub.Host.Reconcile;

/// <summary>The states of an effect; they exclude one another.</summary>
internal static class EffectState
{
    /// <summary>To be sent, or to be taken back.</summary>
    public const string Wanted = "wanted";

    /// <summary>Wanted, and kept from being sent; the reason says by what.</summary>
    public const string Held = "held";

    /// <summary>In the tool as wanted.</summary>
    public const string Sent = "sent";

    /// <summary>A request that was answered.</summary>
    public const string Fulfilled = "fulfilled";

    /// <summary>Someone else changed what we wrote: it rests until its content changes.</summary>
    public const string Overridden = "overridden";

    /// <summary>Sent once, and no longer wanted.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The tool refuses it.</summary>
    public const string Failed = "failed";

    public static IReadOnlyList<string> All { get; } = [Wanted, Held, Sent, Fulfilled, Overridden, Withdrawn, Failed];
}
