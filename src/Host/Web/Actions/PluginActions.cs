using System.Text.Json;
using LabelHub.Host.Pipeline;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Actions;

internal sealed class PluginActions(PluginSettings settings) : IPluginActions
{
    public async Task<IReadOnlyList<SettingsError>> SaveSettingsAsync(string plugin, string scope, JsonElement values, CancellationToken stop) =>
        await settings.SaveAsync(plugin, scope, values, stop) ?? [new SettingsError("", $"Plugin '{plugin}' is not in force; its settings cannot be changed now.")];

    public async Task<ActionOutcome> ResumeAsync(string plugin, CancellationToken stop) => new(await settings.ResumeAsync(plugin, stop));
}
