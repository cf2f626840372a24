using System.Text.Json;
using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Rules;
using LabelHub.Host.Work;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Rows;
using LabelHub.Plugins;
using LabelHub.Plugins.Settings;

namespace LabelHub.Host.Web.Plugins;

/// <summary>Reads a plugin and draws the form of its settings.</summary>
internal sealed class PluginPageReading(PluginCatalog catalog, PluginReading plugins, Hub hub)
{
    private const int Shown = 50;
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <param name="id">The plugin.</param>
    /// <param name="scope">The scope whose settings are shown.</param>
    /// <param name="entered">What was entered and not accepted, with what is wrong with it.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns><see langword="null"/> when there is no such plugin or scope.</returns>
    public async Task<PluginModel?> ReadAsync(string id, string scope, (JsonElement Settings, IReadOnlyList<SettingsError> Errors)? entered, CancellationToken stop)
    {
        if (await plugins.FindAsync(id, stop) is not { } detail) return null;
        var projects = await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop);
        (string Scope, string Name)[] scopes = [(Scope.Default, "All projects"), .. projects.Where(p => !p.ForReview).Select(p => (Scope.Project(p.Id), p.Title))];
        if (!scopes.Any(s => s.Scope == scope)) return null;
        var failed = await hub.ReadAsync(session => WorkView.FailedAsync(session, id, Shown, stop), stop);
        var errors = entered?.Errors ?? [];
        var settings = entered?.Settings ?? InForce(detail, projects, scope);
        return new()
        {
            Plugin = detail.Plugin,
            Scope = scope,
            Log = [.. catalog.Find(id)?.Log.Newest.Take(Shown) ?? []],
            Failures = [.. failed.Select(Failure)],
            Scopes = scopes,
            Inputs = [.. (catalog.Find(id)?.Settings?.Settings ?? []).Select(setting => SettingInput.Of(setting, settings, errors))],
            IsOwn = detail.Settings.ContainsKey(scope),
            Errors = [.. errors.Where(e => e.Path.Length == 0).Select(e => e.Message)],
        };
    }

    private static PluginFailure Failure(WorkRow row) => new(
        $"{row.Kind} {row.Subject}", row.Kind == WorkKind.Item ? $"/items/{row.Subject}" : null, row.State == WorkState.Parked, row.Attempts, row.Reason ?? "");

    private static JsonElement InForce(PluginDetail detail, IReadOnlyList<ProjectRow> projects, string scope)
    {
        var project = projects.FirstOrDefault(p => Scope.Project(p.Id) == scope);
        var found = Scope.Resolve(detail.Settings, project?.Connection ?? 0, project?.Id ?? 0);
        return found.ValueKind == JsonValueKind.Object ? found : Nothing;
    }
}
