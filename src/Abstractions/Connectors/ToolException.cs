namespace LabelHub.Abstractions.Connectors;

/// <summary>A call to a tool did not succeed. The message says what was asked, in the tool's own words what it answered, and what to do.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">What kind of failure.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="inner">The cause.</param>
    public ToolException(ToolFailure failure, string message, Exception? inner = null) : base(message, inner) => Failure = failure;

    /// <summary>What kind of failure.</summary>
    public ToolFailure Failure { get; }

    /// <summary>How long the tool asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
