namespace LabelHub.Plugins;

/// <summary>A rule with its settings, ready to run on its plugin's thread.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Code">The rule itself. Call it only through <see cref="PluginInstance.Thread"/>, and keep it nowhere.</param>
public sealed record Rule<T>(string Name, T Code)
    where T : class;
