using LabelHub.Host.Stages;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People;

/// <summary>How many of so many mistakes were mended, with the interval that so few allow.</summary>
public sealed record MendedShare
{
    public required long Mistakes { get; init; }

    public required long Mended { get; init; }

    public required double Share { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    internal static MendedShare? Of(IEnumerable<PeopleView.MendCount> counts)
    {
        var known = counts.ToArray();
        var (mistakes, mended) = (known.Sum(count => count.Mistakes), known.Sum(count => count.Mended));
        if (mistakes == 0) return null;
        var interval = Wilson.Skill(mistakes, mended);
        return new() { Mistakes = mistakes, Mended = mended, Share = interval.Estimate, Low = interval.Low, High = interval.High };
    }
}
