using LabelHub.Host.Log;

namespace LabelHub.Host.Pipeline;

/// <summary>Wakes lanes inside this process; a periodic look is the backstop.</summary>
internal sealed class LaneSignals
{
    /// <summary>Subjects may be due.</summary>
    public Pulse Items { get; } = new();

    /// <summary>Effects may be wanted.</summary>
    public Pulse Effects { get; } = new();

    /// <summary>A tool is to be looked at.</summary>
    public Pulse Looks { get; } = new();
}
