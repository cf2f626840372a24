using System.Globalization;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>
/// Whether a kind of effect that is switched on for a project may be sent now. A valve is a property of project and kind, never of an effect: closing it
/// changes no effect, and so nothing has to be changed back.
/// </summary>
internal sealed record Valve
{
    /// <summary>How many of a kind are sent before a person looks.</summary>
    public const int Canary = 10;

    public required long Project { get; init; }

    public required string Kind { get; init; }

    /// <summary>How many are sent since the canary began; <see langword="null"/> without one.</summary>
    public long? SentSinceCanary { get; init; }

    public long? Hourly { get; init; }

    /// <summary>When the next may be sent under the hourly budget; <see langword="null"/> when one may be now.</summary>
    public long? FreeAt { get; init; }

    /// <param name="halt">Whether a person stopped all writing.</param>
    /// <returns>What keeps it shut; <see langword="null"/> when it is open.</returns>
    public Closing? Closed(HaltRow? halt)
    {
        if (Closing.Of(halt) is { } stopped) return stopped;
        if (SentSinceCanary >= Canary) return new($"canary: the first {Canary} are sent; look at them in the tool and let the rest go on");
        return FreeAt is { } free
            ? new(string.Create(CultureInfo.InvariantCulture, $"budget: {Hourly:N0} an hour are used up; goes on at {free.ToTime():HH:mm:ss} UTC")) { Until = free }
            : null;
    }
}
