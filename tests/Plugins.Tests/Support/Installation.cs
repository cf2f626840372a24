using System.Reflection;
using LabelHub.Plugins.Containment;

namespace LabelHub.Plugins.Tests.Support;

/// <summary>An installation in a folder of its own, with a folder of first-party plugins and one of the admin's.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("labelhub-").FullName;
    private PluginCatalog? _catalog;

    public ManualTime Time { get; } = new();

    public RunLimits Limits { get; init; } = new();

    public string[] Disabled { get; init; } = [];

    /// <summary>Whether an admin approves each build of their own.</summary>
    public bool Asks { get; init; }

    public string Shipped => Path.Combine(_root, "shipped");

    public string Own => Path.Combine(_root, "own");

    public string State => Path.Combine(_root, "data");

    public string Store => Path.Combine(State, "store");

    public PluginCatalog Catalog => _catalog ??= new(new() { Folders = [Shipped, Own], Store = Store, State = State, Limits = Limits, Disabled = Disabled, Asking = Asks ? [Own] : [] }, Time);

    public static string Fixture(string name) => Path.Combine(Told("FixturePlugins"), name);

    public static string Told(string key) =>
        typeof(Installation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(told => told.Key == key).Value!;

    /// <summary>Copies a fixture into one of the folders, in place of what was there.</summary>
    public string Install(string fixture, string? folder = null, string? name = null)
    {
        var target = Path.Combine(folder ?? Shipped, name ?? fixture);
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(Fixture(fixture))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }

    /// <summary>Installs a fixture and loads it.</summary>
    public async Task<PluginBuild> LoadAsync(string fixture)
    {
        Install(fixture);
        await Catalog.ScanAsync(TestContext.Current.CancellationToken);
        return Catalog.Plugins.Single(build => Path.GetFileName(build.Folder) == fixture);
    }

    /// <summary>Installs a fixture, loads it, and builds its rules.</summary>
    public async Task<PluginInstance> StartAsync(string fixture, string settings = "{}")
    {
        var build = await LoadAsync(fixture);
        Assert.Equal("", build.Reason);
        var instance = await build.CreateAsync(Some.Json(settings), TestContext.Current.CancellationToken);
        Assert.Equal("", instance.Reason);
        return instance.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_catalog is not null) await _catalog.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }
}
