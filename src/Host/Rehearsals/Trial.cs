using System.Text.Json;
using LabelHub.Plugins;
using LabelHub.Testing.Recordings;
using LabelHub.Testing.Rehearsals;
using LabelHub.Testing.Rules;

namespace LabelHub.Host.Rehearsals;

/// <summary>What recorded events come to without a plugin and with it.</summary>
internal static class Trial
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly JsonElement Defaults = JsonElement.Parse("{}");

    /// <param name="bench">Holds the plugins that stand beside it; none for the plugin alone.</param>
    /// <param name="build">The plugin on trial.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="recording">The events.</param>
    /// <param name="stop">Cancelled when the command is.</param>
    /// <exception cref="InvalidOperationException">A rule failed or took too long; the message says which.</exception>
    public static async Task<TrialReport> RunAsync(PluginBench bench, PluginBuild build, JsonElement settings, Recording recording, CancellationToken stop)
    {
        var beside = new List<PluginRules>();
        foreach (var other in bench.Catalog.Plugins.Where(other => other.Status == PluginStatus.Active)) beside.Add(await PluginBench.RulesAsync(other, Defaults, stop));
        var rules = await PluginBench.RulesAsync(build, settings, stop);
        var ran = await build.Thread.RunAsync(
            new Subject("the recorded events", 0),
            () => (Without: Rehearsal.Of(recording, beside), With: Rehearsal.Of(recording, [.. beside.Where(other => other.Id != build.Id), rules])),
            Limit,
            stop);
        if (!ran.Completed) throw new InvalidOperationException(ran.Reason);
        return TrialReport.Of($"{build.Id} {build.Version}", ran.Value.Without, ran.Value.With);
    }
}
