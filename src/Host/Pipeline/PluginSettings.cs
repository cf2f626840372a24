using System.Text.Json;
using LabelHub.Host.Rules;
using LabelHub.Plugins;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Pipeline;

/// <summary>Changes the settings of plugins: a change is a new ruleset, from now on.</summary>
internal sealed class PluginSettings(PluginCatalog catalog, Rulebook rulebook, Activation activation, TranslateLane translate, LoadedRules loaded, LaneSignals signals)
{
    /// <returns>What is wrong with the settings; nothing when they are in force; <see langword="null"/> when there is no such plugin.</returns>
    public async Task<IReadOnlyList<SettingsError>?> SaveAsync(string plugin, string scope, JsonElement settings, CancellationToken stop)
    {
        await translate.CatchUpWithHouseAsync(stop);
        var (timeline, current) = (rulebook.Timeline, rulebook.Timeline.Current);
        if (current.Find(plugin) is null || catalog.Find(plugin)?.Settings is not { } schema) return null;
        var errors = schema.Check(settings);
        if (errors.Count > 0) return errors;
        var changed = RulesetChange.WithSettings(current, plugin, scope, settings);
        var kept = changed.Hash() == current.Hash() || await activation.ActivateAsync(changed, RulesetChange.Describe(current, changed), stop, timeline.CurrentActivation);
        return kept ? [] : [new SettingsError("", RulesetChange.Crossed)];
    }

    /// <returns>Why it cannot run again, or <see langword="null"/> when it does.</returns>
    public async Task<string?> ResumeAsync(string plugin, CancellationToken stop)
    {
        if (catalog.Find(plugin) is not { } build) return $"There is no plugin '{plugin}'.";
        if (build.Status == PluginStatus.Quarantined) await LiftAsync(plugin, stop);
        else if (build.Thread.TryResume() is { } refusal) return refusal;
        signals.Items.Beat();
        return null;
    }

    private async Task LiftAsync(string plugin, CancellationToken stop)
    {
        catalog.LiftQuarantine(plugin);
        await loaded.TakeUpAsync(stop);
    }
}
