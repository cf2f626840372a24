namespace LabelHub.Host.Log;

/// <summary>The log cannot be written now: whoever asked must be told that nothing was stored.</summary>
internal sealed class StorageDownException(Exception inner)
    : Exception("The event log cannot be written: " + inner.Message, inner);
