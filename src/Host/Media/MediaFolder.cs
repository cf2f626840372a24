namespace LabelHub.Host.Media;

/// <summary>A folder of this process alone. Its lock ends with the process, however that ends: a folder without one is nobody's.</summary>
internal sealed class MediaFolder : IDisposable
{
    private const string LockEnding = ".lock";
    private readonly string _path;
    private readonly FileStream _lock;

    private MediaFolder(string path, FileStream held) => (_path, _lock) = (path, held);

    public static MediaFolder Take(string root)
    {
        Private(root);
        foreach (var held in Directory.EnumerateFiles(root, "*" + LockEnding)) RemoveIfAbandoned(held);
        var path = Path.Combine(root, Guid.CreateVersion7().ToString("N"));
        var mine = Lock(path + LockEnding, FileMode.CreateNew);
        Private(path);
        return new(path, mine);
    }

    public FileStream NewFile() => new(Path.Combine(_path, Guid.CreateVersion7().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);

    /// <summary>Takes a file's name away; whoever reads it reads on.</summary>
    public static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It goes with its folder.
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_path)) Directory.Delete(_path, recursive: true);
        _lock.Dispose();
    }

    private static void RemoveIfAbandoned(string held)
    {
        try
        {
            using var free = Lock(held, FileMode.Open);
            var folder = held[..^LockEnding.Length];
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Its process lives, or another is faster.
        }
    }

    private static FileStream Lock(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    // What people label is nobody else's on this machine.
    private static void Private(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
