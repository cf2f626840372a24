using System.Security.Cryptography;

namespace LabelHub.Host.Media;

/// <summary>A file that is being written while it is passed on. What is not kept at the end is as if it had never been.</summary>
internal sealed class MediaDraft : IAsyncDisposable
{
    private readonly MediaCache _cache;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _kept;
    private bool _failed;

    internal MediaDraft(MediaCache cache, string key, FileStream file, long room) => (_cache, Key, _file, Room) = (cache, key, file, room);

    public string Key { get; }

    public string Path => _file.Name;

    /// <summary>How many bytes it may have.</summary>
    public long Room { get; }

    public long Written { get; private set; }

    /// <summary>Takes in what comes next. A disk that is full spoils the keeping and not the passing on.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        if (_failed) return;
        if (Written + bytes.Length > Room)
        {
            _failed = true;
            return;
        }

        try
        {
            await _file.WriteAsync(bytes, stop);
            _hash.AppendData(bytes.Span);
            Written += bytes.Length;
        }
        catch (IOException)
        {
            _failed = true;
        }
    }

    /// <summary>It is whole, and may be given to whoever asks next.</summary>
    public async Task KeepAsync(string type)
    {
        if (_failed || _kept) return;
        await _file.DisposeAsync();
        _cache.Keep(this, type, _hash.GetHashAndReset());
        _kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _hash.Dispose();
        if (_kept) return;
        MediaFolder.Remove(Path);
        _cache.Release(Room);
    }
}
