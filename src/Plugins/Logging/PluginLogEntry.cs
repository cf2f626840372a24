namespace LabelHub.Plugins.Logging;

/// <summary>Something a rule told. Holds texts alone, so that keeping it keeps nothing of the plugin.</summary>
/// <param name="At">When.</param>
/// <param name="Warning">Whether something was not as it should be.</param>
/// <param name="Template">The message with its numbered holes, the same for all entries of one kind.</param>
/// <param name="Message">The message with its arguments.</param>
public sealed record PluginLogEntry(DateTimeOffset At, bool Warning, string Template, string Message);
