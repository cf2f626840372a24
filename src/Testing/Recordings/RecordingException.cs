namespace LabelHub.Testing.Recordings;

/// <summary>A recording cannot be read. The message names the line and says what is accepted.</summary>
public sealed class RecordingException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, quoted, and what is accepted.</param>
    /// <param name="inner">The cause.</param>
    public RecordingException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
