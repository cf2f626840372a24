using LabelHub.Host.Pipeline;
using LabelHub.Plugins;
using LabelHub.TestKit;

namespace LabelHub.Kit.Tests;

public sealed class PluginFoldersTests : IDisposable
{
    private readonly TemporaryFolder _place = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly PluginFolders _folders;

    public PluginFoldersTests()
    {
        Write("Old", "old.dll", 10);
        _folders = new(new PluginOptions { Folders = [_place.Path], Store = _place.File("s"), State = _place.File("t") }, _clock);
        _folders.Look();
        Rest();
        Assert.True(_folders.Look());
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_change_counts_once_when_it_has_rested()
    {
        Write("New", "new.dll", 10);

        Assert.False(_folders.Look());
        Rest();

        Assert.True(_folders.Look());
        Assert.False(_folders.Look());
    }

    [Fact]
    public void A_folder_that_is_still_copied_is_waited_for_and_named()
    {
        Write("New", "new.dll", 10);
        _folders.Look();
        Rest();
        Write("New", "library.dll", 10);

        Assert.False(_folders.Look());
        Assert.Equal([_place.File("New")], _folders.Arriving);
        Rest();
        Assert.True(_folders.Look());
        Assert.Empty(_folders.Arriving);
    }

    [Fact]
    public void A_folder_taken_away_is_a_change()
    {
        Directory.Delete(_place.File("Old"), recursive: true);

        Assert.False(_folders.Look());
        Rest();
        Assert.True(_folders.Look());
    }

    [Fact]
    public void A_change_taken_back_is_none()
    {
        Write("New", "new.dll", 10);
        _folders.Look();
        Directory.Delete(_place.File("New"), recursive: true);
        Rest();

        Assert.False(_folders.Look());
        Assert.Empty(_folders.Arriving);
    }

    private void Rest() => _clock.Advance(PluginFolders.Rest);

    private void Write(string folder, string file, int length)
    {
        Directory.CreateDirectory(_place.File(folder));
        File.WriteAllBytes(_place.File(folder, file), new byte[length]);
    }
}
