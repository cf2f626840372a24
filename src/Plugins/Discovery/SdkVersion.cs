using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Discovery;

/// <summary>
/// Which SDK a plugin may ask for. The compiler writes the version of LabelHub.Abstractions into every plugin, so nothing is asked of
/// the author. A major version holds what its earlier minors held; while it is 0, every minor may break.
/// </summary>
internal static class SdkVersion
{
    public static Version Host { get; } = typeof(IPlugin).Assembly.GetName().Version!;

    public static bool Supports(Version asked, Version host) =>
        asked.Major == host.Major && (host.Major == 0 ? asked.Minor == host.Minor : asked.Minor <= host.Minor);

    public static PluginException? Refusal(PluginManifest manifest) => Supports(manifest.Sdk, Host) ? null : new(
        PluginStatus.NotSupported,
        $"Plugin '{manifest.Id}' asks for SDK {manifest.Sdk.ToString(2)}; this host supports {Range(Host)}. Rebuild it against LabelHub.Abstractions {Host.ToString(2)} or use a host that supports {manifest.Sdk.ToString(2)}.");

    private static string Range(Version host) => host switch
    {
        { Major: 0 } or { Minor: 0 } => host.ToString(2),
        _ => $"{host.Major}.0 to {host.ToString(2)}",
    };
}
