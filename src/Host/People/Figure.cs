using LabelHub.Host.Stages;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.People;

/// <summary>How many of so many judged answers agreed, with the interval that so many allow, and what the judgements rest on.</summary>
public sealed record Figure
{
    public required long Judged { get; init; }

    public required long Agreed { get; init; }

    public required double Share { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>How many rest on what: <c>peers</c>, <c>gold</c> or <c>decision</c>.</summary>
    public required IReadOnlyDictionary<string, long> Evidence { get; init; }

    internal static Figure Of(IReadOnlyCollection<PeopleView.Count> counts)
    {
        var (judged, agreed) = (counts.Sum(count => count.Judged), counts.Sum(count => count.Agreed));
        var interval = Wilson.Skill(judged, agreed);
        return new()
        {
            Judged = judged,
            Agreed = agreed,
            Share = interval.Estimate,
            Low = interval.Low,
            High = interval.High,
            Evidence = counts.GroupBy(count => count.Evidence.ToLowerInvariant()).OrderBy(own => own.Key, StringComparer.Ordinal).ToDictionary(own => own.Key, own => own.Sum(count => count.Judged), StringComparer.Ordinal),
        };
    }
}
