using LabelHub.Plugins;

namespace LabelHub.Host.Tests.Support;

/// <summary>The plugins that lie beside the host, loaded as it loads them.</summary>
public sealed class LoadedPlugins : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public LoadedPlugins() => Catalog = new(
        new() { Folders = [Path.Combine(AppContext.BaseDirectory, "plugins")], Store = _folder.File("store"), State = _folder.File("state") }, TimeProvider.System);

    internal PluginCatalog Catalog { get; }

    public async ValueTask InitializeAsync() => await Catalog.ScanAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        _folder.Dispose();
    }

    internal async Task<PluginInstance> CreateAsync(string plugin)
    {
        var made = await Catalog.Find(plugin)!.CreateAsync(System.Text.Json.JsonElement.Parse("{}"), TestContext.Current.CancellationToken);
        Assert.Equal("", made.Reason);
        return made.Value!;
    }
}
