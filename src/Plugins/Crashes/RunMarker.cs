using System.IO.MemoryMappedFiles;

namespace LabelHub.Plugins.Crashes;

/// <summary>
/// A memory-mapped file that says at any instant which plugin is at work on what. Writing it costs nanoseconds, and the system keeps
/// it when the process dies in whatever way, so the next start can tell who was running.
/// </summary>
internal sealed class RunMarker : IDisposable
{
    private const int Slots = 256;
    private const int ProcessesPerFolder = 32;

    private readonly FileStream _file;
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly List<RunSlot> _taken = [];
    private volatile bool _stopping;

    public RunMarker(FileStream file)
    {
        _file = file;
        if (file.Length < Slots * RunSlot.Size) file.SetLength(Slots * RunSlot.Size);
        _map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, Slots * RunSlot.Size);
        Left = [.. Enumerable.Range(0, Slots).Select(i => RunSlot.Read(_view, i * RunSlot.Size)).OfType<LeftMark>()];
        RunSlot.ClearAll(_view, Slots);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>The marks an earlier process left.</summary>
    public IReadOnlyList<LeftMark> Left { get; }

    /// <summary>Opens the first marker file of the folder that no other living process holds.</summary>
    public static RunMarker Open(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; ; i++)
        {
            var path = Path.Combine(folder, i == 0 ? "running.bin" : $"running.{i}.bin");
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (i < ProcessesPerFolder && File.Exists(path))
            {
                // Another process of this installation is at work in the same folder; it keeps its marks and we take the next file.
            }
        }
    }

    /// <summary>A slot for one build of a plugin. Beyond the last slot runs go unmarked: they are contained all the same.</summary>
    public RunSlot Take(string key)
    {
        lock (_taken)
        {
            if (_taken.Find(slot => slot.Key == key) is { } again) return again;
            if (_taken.Count == Slots) return RunSlot.Unmarked;
            _taken.Add(new(_view, (long)_taken.Count * RunSlot.Size, key));
            return _taken[^1];
        }
    }

    /// <summary>Says that the process will end because it was asked to, and not by a plugin.</summary>
    public void Stopping() => _stopping = true;

    /// <summary>Forgets all marks: the host is ending because it was asked to.</summary>
    public void Dispose()
    {
        Stopping();
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        RunSlot.ClearAll(_view, Slots);
        _view.Dispose();
        _map.Dispose();
        _file.Dispose();
    }

    /// <summary>
    /// Somebody called <see cref="Environment.Exit"/>. The runtime does not say who; nobody asked, so a lone plugin at work did. Where
    /// several were, all keep their marks, which count less.
    /// </summary>
    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (_stopping) return;
        lock (_taken)
        {
            if (_taken.Where(slot => slot.IsRunning).Take(2).ToArray() is [var only]) only.Accuse();
        }
    }
}
