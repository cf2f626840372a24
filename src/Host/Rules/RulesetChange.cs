using System.Text.Json;
using LabelHub.Plugins;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Rules;

/// <summary>How a ruleset follows from the plugins that are loaded, and how two rulesets differ.</summary>
internal static class RulesetChange
{
    private static readonly Dictionary<string, JsonElement> NoSettings = new() { [Scope.Default] = JsonElement.Parse("{}") };

    public const string Crossed = "Somebody else changed the rules at the same time. Look at what is in force now, and save again.";

    /// <summary>
    /// The current ruleset with the builds that are loaded. A plugin that is in force but not loaded keeps its place: what it said stands, and
    /// taking it away is a decision, not an accident.
    /// </summary>
    public static Ruleset Loaded(Ruleset current, IEnumerable<PluginBuild> builds)
    {
        var plugins = current.Plugins.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var build in builds.Where(b => b.Status == PluginStatus.Active))
        {
            plugins[build.Id] = new()
            {
                Id = build.Id,
                Version = build.Version,
                Hash = build.Hash,
                Settings = plugins.GetValueOrDefault(build.Id)?.Settings ?? NoSettings,
            };
        }

        return current with { Plugins = [.. plugins.Values.OrderBy(p => p.Id, StringComparer.Ordinal)] };
    }

    public static Ruleset WithSettings(Ruleset current, string plugin, string scope, JsonElement settings) => current with
    {
        Plugins = [.. current.Plugins.Select(p => p.Id == plugin ? p with { Settings = new Dictionary<string, JsonElement>(p.Settings) { [scope] = settings } } : p)],
    };

    /// <summary>The difference in a sentence for people.</summary>
    public static string Describe(Ruleset from, Ruleset to)
    {
        var parts = new List<string>();
        foreach (var plugin in to.Plugins)
        {
            var before = from.Find(plugin.Id);
            if (before is null) parts.Add($"'{plugin.Id}' {plugin.Version} added");
            else if (before.Version != plugin.Version) parts.Add($"'{plugin.Id}' {before.Version} to {plugin.Version}");
            else if (before.Hash != plugin.Hash) parts.Add($"'{plugin.Id}' {plugin.Version} rebuilt");
            else if (Content.Write(before.Settings) != Content.Write(plugin.Settings)) parts.Add($"settings of '{plugin.Id}' changed");
        }

        parts.AddRange(from.Plugins.Where(p => to.Find(p.Id) is null).Select(p => $"'{p.Id}' removed"));
        return parts.Count == 0 ? "Aggregators changed" : string.Join("; ", parts);
    }
}
