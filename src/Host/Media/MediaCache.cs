namespace LabelHub.Host.Media;

/// <summary>
/// Keeps files on disk up to a sum of bytes; what was longest not asked for goes first. What is being read can be thrown out: its name goes, its bytes stay until they
/// are read. Nothing outlives the process: the folder is its own, and one whose process is gone is removed by the next.
/// </summary>
internal sealed class MediaCache : IDisposable
{
    // A single file must not throw all others out.
    private const int Shares = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private readonly long _most;
    private readonly TimeSpan _life;
    private readonly TimeProvider _clock;
    private readonly Lazy<MediaFolder> _folder;
    private long _bytes;

    public MediaCache(HostSettings settings, TimeProvider clock)
    {
        (_most, _life, _clock) = (settings.Media.CacheBytes, TimeSpan.FromMinutes(settings.Media.CacheMinutes), clock);
        _folder = new(() => MediaFolder.Take(Path.Combine(settings.DataFolder, "media")));
    }

    /// <summary>What the files on disk and those being written have together.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return _bytes;
        }
    }

    public CachedMedium? Find(string key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node)) return null;
            if (node.Value.Expires <= _clock.GetUtcNow())
            {
                Drop(node);
                return null;
            }

            try
            {
                var stream = new FileStream(node.Value.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return new(stream, node.Value.Type, node.Value.Tag);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Somebody tidied up the folder.
                Drop(node);
                return null;
            }
        }
    }

    /// <summary>Begins to keep a file.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="length">How many bytes it has; <see langword="null"/> when that is not known.</param>
    /// <returns><see langword="null"/> when it is too large to be kept, or there is no room while others are written.</returns>
    public MediaDraft? Begin(string key, long? length)
    {
        var room = Math.Min(length ?? long.MaxValue, _most / Shares);
        if (room <= 0 || length > room) return null;
        lock (_gate)
        {
            while (_bytes + room > _most && _byUse.Last is { } oldest) Drop(oldest);
            if (_bytes + room > _most) return null;
            _bytes += room;
        }

        try
        {
            return new MediaDraft(this, key, _folder.Value.NewFile(), room);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Release(room);
            return null;
        }
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated) _folder.Value.Dispose();
    }

    internal void Keep(MediaDraft draft, string type, byte[] hash)
    {
        var entry = new Entry(draft.Key, draft.Path, type, Convert.ToHexStringLower(hash)[..32], draft.Written, _clock.GetUtcNow() + _life);
        lock (_gate)
        {
            _bytes += draft.Written - draft.Room;
            if (_entries.TryGetValue(entry.Key, out var before)) Drop(before);
            _entries[entry.Key] = _byUse.AddFirst(entry);
        }
    }

    internal void Release(long room)
    {
        lock (_gate) _bytes -= room;
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _byUse.Remove(node);
        _bytes -= node.Value.Length;
        MediaFolder.Remove(node.Value.Path);
    }

    private sealed record Entry(string Key, string Path, string Type, string Tag, long Length, DateTimeOffset Expires);
}
