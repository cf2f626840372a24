using LabelHub.Host.Log;

namespace LabelHub.Host.Pipeline;

/// <summary>Wakes lanes inside this process; a periodic look is the backstop.</summary>
internal sealed class LaneSignals
{
    private int _fuse;

    /// <summary>Subjects may be due.</summary>
    public Pulse Items { get; } = new();

    /// <summary>Effects may be wanted.</summary>
    public Pulse Effects { get; } = new();

    /// <summary>A change of the tool wants something that must be counted.</summary>
    public void LightFuse() => Interlocked.Exchange(ref _fuse, 1);

    /// <summary>Whether something is to be counted since the last time this was asked.</summary>
    public bool TakeFuse() => Interlocked.Exchange(ref _fuse, 0) == 1;

    /// <summary>A tool is to be looked at.</summary>
    public Pulse Looks { get; } = new();
}
