using System.Text.Json;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Actions;

/// <summary>What a person may do about a plugin.</summary>
internal interface IPluginActions
{
    /// <summary>Activates settings for a scope, from now on.</summary>
    /// <returns>What is wrong with them; empty when they were accepted.</returns>
    Task<IReadOnlyList<SettingsError>> SaveSettingsAsync(string plugin, string scope, JsonElement settings, CancellationToken stop);

    /// <summary>Lets a build run that waits for approval.</summary>
    Task<ActionOutcome> ApproveAsync(string plugin, string hash, CancellationToken stop);

    /// <summary>Loads a suspended or quarantined plugin again.</summary>
    Task<ActionOutcome> ResumeAsync(string plugin, CancellationToken stop);
}
