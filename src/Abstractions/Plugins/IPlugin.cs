namespace LabelHub.Abstractions.Plugins;

/// <summary>A plugin: says once, when loaded, which rules it brings. Everything else is in the rules themselves.</summary>
/// <remarks>The class needs a <see cref="PluginAttribute"/> and a constructor without parameters; an assembly holds exactly one.</remarks>
public interface IPlugin
{
    /// <summary>Registers the settings and the rules.</summary>
    /// <param name="plugin">Takes the registrations.</param>
    void Configure(IPluginBuilder plugin);
}
