using System.Text.Json;
using LabelHub.Host.Pipeline;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Actions;

internal sealed class PluginActions(PluginSettings settings, PluginApproval approval) : IPluginActions
{
    public async Task<IReadOnlyList<SettingsError>> SaveSettingsAsync(string plugin, string scope, JsonElement values, CancellationToken stop) =>
        await settings.SaveAsync(plugin, scope, values, stop) ?? [new SettingsError("", $"Plugin '{plugin}' is not in force; its settings cannot be changed now.")];

    public async Task<ActionOutcome> ApproveAsync(string plugin, string hash, CancellationToken stop)
    {
        var (found, refusal) = await approval.ApproveAsync(plugin, hash, stop);
        return new(found ? refusal : $"Build '{hash}' of plugin '{plugin}' is not here any more. Look at the one that took its place.");
    }

    public async Task<ActionOutcome> ResumeAsync(string plugin, CancellationToken stop) => new(await settings.ResumeAsync(plugin, stop));
}
