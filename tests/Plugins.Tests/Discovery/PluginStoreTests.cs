using LabelHub.Plugins.Discovery;

namespace LabelHub.Plugins.Tests.Discovery;

public sealed class PluginStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("labelhub-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_hash_depends_on_names_and_bytes_alone()
    {
        var one = Folder("one", ("a.dll", "1"), ("de/a.resources.dll", "2"));
        var same = Folder("same", ("de/a.resources.dll", "2"), ("a.dll", "1"));

        Assert.Equal(PluginStore.Hash(one), PluginStore.Hash(same));
    }

    [Theory]
    [InlineData("b.dll", "1", "c.dll", "2")]
    [InlineData("a.dll", "12", "c.dll", "")]
    [InlineData("a.dll", "2", "c.dll", "1")]
    public void Another_name_or_byte_is_another_hash(string first, string firstBytes, string second, string secondBytes)
    {
        var one = Folder("one", ("a.dll", "1"), ("c.dll", "2"));
        var other = Folder("other", (first, firstBytes), (second, secondBytes));

        Assert.NotEqual(PluginStore.Hash(one), PluginStore.Hash(other));
    }

    [Fact]
    public void A_build_is_kept_whole_under_its_hash_and_once_only()
    {
        var store = new PluginStore(Path.Combine(_root, "store"));
        var folder = Folder("plugin", ("a.dll", "1"), ("de/a.resources.dll", "2"));

        var hash = store.Keep(folder);
        var again = store.Keep(folder);

        Assert.Equal(hash, again);
        Assert.Equal("2", File.ReadAllText(Path.Combine(store.Open(hash), "de", "a.resources.dll")));
        Assert.Equal([hash], Directory.GetDirectories(Path.Combine(_root, "store")).Select(path => Path.GetFileName(path)));
    }

    private string Folder(string name, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(_root, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return Path.Combine(_root, name);
    }
}
