namespace LabelHub.FakeLabelStudio.Faults;

/// <summary>What goes wrong with a request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answered with this status; not applied.</summary>
    public static Fault Status(int status) => new StatusFault(status);

    /// <summary>Taken up this much later; when that is beyond the request limit, given up there and not applied.</summary>
    public static Fault Slow(TimeSpan delay) => new SlowFault(delay);

    /// <summary>The connection breaks before an answer; not applied.</summary>
    public static Fault Reset { get; } = new ResetFault();

    /// <summary>Answered 502 with a page, as a proxy does in front of a stopped server; not applied.</summary>
    public static Fault Down { get; } = new DownFault();

    /// <summary>Answered 429; not applied.</summary>
    public static Fault TooMany(TimeSpan retryAfter) => new TooManyFault(retryAfter);

    /// <summary>Applied, then never answered: the client runs into its own timeout.</summary>
    public static Fault AppliedThenTimeout { get; } = new WithheldFault(Breaks: false);

    /// <summary>Applied, then the connection breaks.</summary>
    public static Fault AppliedThenReset { get; } = new WithheldFault(Breaks: true);

    internal sealed record StatusFault(int Code) : Fault;

    internal sealed record SlowFault(TimeSpan Delay) : Fault;

    internal sealed record ResetFault : Fault;

    internal sealed record DownFault : Fault;

    internal sealed record TooManyFault(TimeSpan RetryAfter) : Fault;

    internal sealed record WithheldFault(bool Breaks) : Fault;
}
