namespace LabelHub.TestKit;

/// <summary>A folder that is filled once and copied for each test that wants one: migrating a database takes longer than most tests do.</summary>
/// <param name="fill">Fills the folder, and leaves nothing in it open.</param>
public sealed class FolderTemplate(Func<string, Task> fill) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _filled;

    /// <summary>Makes a folder with everything in it.</summary>
    public async Task<TemporaryFolder> CopyAsync()
    {
        await FillAsync();
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(_folder.Path)) File.Copy(file, copy.File(Path.GetFileName(file)));
        return copy;
    }

    public void Dispose()
    {
        _turn.Dispose();
        _folder.Dispose();
    }

    private async Task FillAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (!_filled) await fill(_folder.Path);
            _filled = true;
        }
        finally
        {
            _turn.Release();
        }
    }
}
