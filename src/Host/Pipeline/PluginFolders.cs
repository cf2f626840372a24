using System.Globalization;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>
/// Looks at the folders of plugins for files that come, change or go. A folder that is still being copied must not be loaded, so a change counts
/// once all files have rested.
/// </summary>
internal sealed class PluginFolders(PluginOptions options, TimeProvider clock)
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions AllFiles = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private Dictionary<string, string>? _taken;
    private Dictionary<string, string> _seen = [];
    private long _since;

    /// <summary>The folders whose files have not rested yet.</summary>
    public IReadOnlyList<string> Arriving { get; private set; } = [];

    /// <summary>Has the last change told again: it could not be followed.</summary>
    public void Forget() => _taken = null;

    /// <returns>Whether there is a change that has rested. It is told once.</returns>
    public bool Look()
    {
        var now = Read();
        if (_taken is not null && Same(now, _taken))
        {
            (Arriving, _seen) = ([], now);
            return false;
        }

        if (!Same(now, _seen)) (_seen, _since) = (now, clock.GetTimestamp());
        if (clock.GetElapsedTime(_since) < Rest)
        {
            Arriving = [.. now.Where(folder => _taken is not null && _taken.GetValueOrDefault(folder.Key) != folder.Value).Select(folder => folder.Key)];
            return false;
        }

        (_taken, Arriving) = (now, []);
        return true;
    }

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(folder => other.GetValueOrDefault(folder.Key) == folder.Value);

    private Dictionary<string, string> Read() => options.Folders
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .ToDictionary(folder => folder, Signature, StringComparer.Ordinal);

    private static string Signature(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*", AllFiles).OrderBy(file => file.FullName, StringComparer.Ordinal);
            return string.Join('\n', files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}")));
        }
        catch (IOException)
        {
            return "gone while it was looked at";
        }
    }
}
