namespace LabelHub.Testing.Rules;

/// <summary>A rule cannot be built, or failed on a subject. The message names both and says what is accepted.</summary>
public sealed class RuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, quoted, and what is accepted.</param>
    /// <param name="inner">The cause.</param>
    public RuleException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
