using System.Text.Json;
using LabelHub.Plugins;
using LabelHub.Testing.Rules;

namespace LabelHub.Host.Rehearsals;

/// <summary>A place to load plugins and ask them, apart from any installation: nothing of it is read or touched.</summary>
internal sealed class PluginBench : IAsyncDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("labelhub-bench-");

    private PluginBench(IReadOnlyList<string> folders) => Catalog = new(
        new() { Folders = folders, Store = Path.Combine(_place.FullName, "store"), State = Path.Combine(_place.FullName, "state") }, TimeProvider.System);

    public PluginCatalog Catalog { get; }

    /// <summary>The plugins that come with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <param name="folders">The folders of plugin folders to load.</param>
    /// <param name="stop">Cancelled when the command is.</param>
    public static async Task<PluginBench> OpenAsync(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var bench = new PluginBench(folders);
        await bench.Catalog.ScanAsync(stop);
        return bench;
    }

    /// <summary>Builds the rules of a plugin, to be asked on its thread.</summary>
    /// <exception cref="InvalidOperationException">They cannot be built; the message says why.</exception>
    public static async Task<PluginRules> RulesAsync(PluginBuild build, JsonElement settings, CancellationToken stop)
    {
        var made = await build.CreateAsync(settings, stop);
        if (!made.Completed) throw new InvalidOperationException(made.Reason);
        var instance = made.Value;
        return new()
        {
            Id = instance.Id,
            Validators = [.. instance.Validators.Select(rule => rule.Code)],
            Aggregators = [.. instance.Aggregators.Select(rule => rule.Code)],
            Policies = [.. instance.Policies.Select(rule => rule.Code)],
            Incentives = [.. instance.Incentives.Select(rule => rule.Code)],
            Services = [.. instance.Services.Select(rule => rule.Code)],
            Connectors = [.. instance.Connectors.Select(rule => rule.Code)],
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        try
        {
            _place.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Where assemblies in memory lock their files, the system's own cleaning of its temporary folder has them.
        }
    }
}
