namespace LabelHub.Plugin.Shared.Reading;

/// <summary>A body does not say what it should; the message is for the person who finds it parked.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
