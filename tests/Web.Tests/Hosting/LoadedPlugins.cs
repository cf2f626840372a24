using LabelHub.Plugins;

namespace LabelHub.Web.Tests.Hosting;

/// <summary>The plugins that come with LabelHub, loaded once, and a folder that holds no plugin.</summary>
public sealed class LoadedPlugins : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PluginCatalog? _catalog;

    internal PluginCatalog Catalog => _catalog ?? throw new InvalidOperationException("The plugins are not loaded yet.");

    public async ValueTask InitializeAsync()
    {
        string[] folders = [_folder.File("first"), _folder.File("own")];
        foreach (var name in new[] { "Consensus", "Validation" }) Copy(Artifacts.Of("plugins", name), Path.Combine(folders[0], name));
        Directory.CreateDirectory(Path.Combine(folders[1], "acme.broken"));
        await File.WriteAllTextAsync(Path.Combine(folders[1], "acme.broken", "readme.txt"), "no plugin here");
        _catalog = new(new PluginOptions { Folders = folders, Store = _folder.File("store"), State = _folder.File("state") }, TimeProvider.System);
        await _catalog.ScanAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_catalog is not null) await _catalog.DisposeAsync();
        _folder.Dispose();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
