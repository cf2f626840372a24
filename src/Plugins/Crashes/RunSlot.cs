using System.IO.MemoryMappedFiles;
using System.Text;

namespace LabelHub.Plugins.Crashes;

/// <summary>One plugin's place in the marker file: state, number, kind of subject, build.</summary>
internal sealed class RunSlot
{
    public const int Size = 512;

    private const int Idle = 0;
    private const int Running = 1;
    private const int Accused = 2;
    private const int GivenUp = 3;
    private const int IdAt = 8;
    private const int KindAt = 16;
    private const int KindSize = 48;
    private const int KeyAt = KindAt + KindSize;

    private readonly MemoryMappedViewAccessor? _view;
    private readonly long _offset;
    private string _kind = "";

    public RunSlot(MemoryMappedViewAccessor view, long offset, string key)
        : this(view, offset)
    {
        Key = key;
        Write(KeyAt, Size - KeyAt, key);
    }

    private RunSlot(MemoryMappedViewAccessor? view, long offset) => (_view, _offset) = (view, offset);

    public static RunSlot Unmarked { get; } = new(null, 0);

    /// <summary>The build it belongs to.</summary>
    public string Key { get; } = "";

    public bool IsRunning => _view?.ReadInt32(_offset) == Running;

    public static LeftMark? Read(MemoryMappedViewAccessor view, long offset)
    {
        var state = view.ReadInt32(offset);
        if (state is not (Running or Accused or GivenUp)) return null;
        var subject = new Subject(ReadText(view, offset + KindAt, KindSize), view.ReadInt64(offset + IdAt));
        return new(ReadText(view, offset + KeyAt, Size - KeyAt), subject.ToString(), state == Accused);
    }

    public void Enter(Subject subject)
    {
        if (_view is null) return;
        if (!ReferenceEquals(_kind, subject.Kind)) Write(KindAt, KindSize, _kind = subject.Kind);
        _view.Write(_offset + IdAt, subject.Id);
        _view.Write(_offset, Running);
    }

    public void Leave() => Mark(Idle);

    /// <summary>Keeps the mark of a run that hangs: it may yet use up the memory, but is not the one that calls for an exit.</summary>
    public void GiveUp() => Mark(GivenUp);

    public void Accuse() => Mark(Accused);

    /// <summary>Clears the state of every slot.</summary>
    public static void ClearAll(MemoryMappedViewAccessor view, int slots)
    {
        for (var i = 0; i < slots; i++) view.Write((long)i * Size, Idle);
    }

    private void Mark(int state)
    {
        try
        {
            _view?.Write(_offset, state);
        }
        catch (ObjectDisposedException)
        {
            // A run that was given up returned after the host had closed the file.
        }
    }

    private void Write(int at, int size, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Math.Min(bytes.Length, size - 1);
        _view!.Write(_offset + at, (byte)Math.Min(length, byte.MaxValue));
        _view.WriteArray(_offset + at + 1, bytes, 0, Math.Min(length, byte.MaxValue));
    }

    private static string ReadText(MemoryMappedViewAccessor view, long at, int size)
    {
        var bytes = new byte[Math.Min(view.ReadByte(at), size - 1)];
        view.ReadArray(at + 1, bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes);
    }
}
