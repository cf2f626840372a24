using System.Text.Json;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Api.Reads.Plugins;

/// <summary>Reads how plugins stand, and the settings in force.</summary>
internal sealed class PluginReading(PluginCatalog catalog, Hub hub)
{
    public IReadOnlyList<PluginSummary> All() => [.. catalog.Plugins.Select(Summary).OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Those that do not run though they should, with the sentence that says why.</summary>
    public IReadOnlyList<PluginSummary> Stopped() => [.. All().Where(p => p.Status is not ("active" or "disabled" or "superseded"))];

    /// <returns><see langword="null"/> when the last scan found no such plugin.</returns>
    public async Task<PluginDetail?> FindAsync(string id, CancellationToken stop)
    {
        if (catalog.Find(id) is not { } build) return null;
        var timeline = await hub.ReadAsync(session => TimelineStore.LoadAsync(session, stop), stop);
        return new()
        {
            Plugin = Summary(build),
            Schema = build.Settings?.Json,
            Settings = timeline.Current.Find(id)?.Settings ?? new Dictionary<string, JsonElement>(),
        };
    }

    private static PluginSummary Summary(PluginBuild build) => new()
    {
        Id = build.Id,
        Title = build.Title,
        Description = build.Description,
        Version = build.Version,
        Hash = build.Hash,
        Status = Word(build.Status.ToString()),
        Reason = build.Reason,
        Rules = [.. build.Rules.Select(rule => new PluginRule { Kind = Word(rule.Kind.ToString()), Name = rule.Name })],
    };

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
