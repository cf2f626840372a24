using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LabelHub.Plugins.Discovery;

/// <summary>
/// Keeps every build that was ever loaded in a folder named by its hash. Plugins are loaded from here alone: a file replaced under a
/// running host does not matter, the original is never locked, and a replay can run the build of that time.
/// </summary>
internal sealed class PluginStore(string root)
{
    private const int DeepestFolder = 16;

    private static readonly EnumerationOptions AllFiles = new() { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder };

    /// <summary>Copies a plugin's folder into the store.</summary>
    /// <returns>The hash of what was copied; the original may change at any time.</returns>
    public string Keep(string folder)
    {
        Directory.CreateDirectory(root);
        var arriving = Path.Combine(root, $".{Guid.CreateVersion7():n}");
        try
        {
            Copy(folder, arriving);
            var hash = Hash(arriving);
            if (!Directory.Exists(FolderOf(hash))) Settle(arriving, FolderOf(hash));
            return hash;
        }
        finally
        {
            if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        }
    }

    /// <summary>Where a build lies.</summary>
    /// <exception cref="PluginException">It is not there, or is no longer what its name says.</exception>
    public string Open(string hash)
    {
        var folder = FolderOf(hash);
        if (!Directory.Exists(folder))
            throw PluginException.Malfunction($"No build with hash '{hash}' is in the store '{root}'; put that build into a plugin folder once, and it is kept from then on.");
        if (Hash(folder) != hash)
            throw PluginException.Malfunction($"The stored build '{hash}' was changed after it was stored; delete its folder in '{root}' and scan again.");
        return folder;
    }

    /// <summary>SHA-256 over the names and bytes of all files, in ordinal order of their names.</summary>
    public static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var (name, path) in Files(folder))
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<(string Name, string Path)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", AllFiles)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static void Copy(string folder, string target)
    {
        foreach (var (name, path) in Files(folder))
        {
            var copy = Path.Combine(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Directory.CreateDirectory(target); // An empty folder is a build too, though one without a plugin.
    }

    private static void Settle(string arriving, string settled)
    {
        try
        {
            Directory.Move(arriving, settled);
        }
        catch (IOException) when (Directory.Exists(settled))
        {
            // Another process stored the same build a moment earlier.
        }
    }

    private string FolderOf(string hash) => Path.Combine(root, hash);
}
