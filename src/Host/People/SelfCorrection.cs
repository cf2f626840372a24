using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People;

/// <summary>How many mistakes of their first answers a person mended before anyone else decided, until they first read feedback and since.</summary>
public sealed record SelfCorrection
{
    /// <summary>Up to the day they first read what came back; <see langword="null"/> when no mistake is known.</summary>
    public MendedShare? Before { get; init; }

    /// <inheritdoc cref="Before"/>
    public MendedShare? Since { get; init; }

    /// <returns><see langword="null"/> when no mistake is known at all.</returns>
    internal static SelfCorrection? Of(IReadOnlyCollection<PeopleView.MendCount> counts) => counts.Count == 0
        ? null
        : new() { Before = MendedShare.Of(counts.Where(count => !count.Informed)), Since = MendedShare.Of(counts.Where(count => count.Informed)) };
}
