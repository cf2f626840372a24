namespace LabelHub.Plugins.Discovery;

/// <summary>Why a build is not active. Ends as the status and the sentence on the plugins page, never outside this assembly.</summary>
internal sealed class PluginException(PluginStatus status, string message) : Exception(message)
{
    public PluginStatus Status { get; } = status;

    public static PluginException Malfunction(string message) => new(PluginStatus.Malfunctioned, message);
}
