using System.Globalization;
using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>Counts of second looks as an estimate and in words.</summary>
internal static class QualityWords
{
    private const double Percent = 100;

    /// <returns>What the counts tell; <see langword="null"/> of nothing.</returns>
    public static QualityEstimate? Of(IReadOnlyCollection<LookCount> counts)
    {
        if (counts.Count == 0) return null;
        var estimate = LookEstimate.Of(counts);
        return new()
        {
            Items = counts.Sum(count => count.Size),
            Asked = counts.Sum(count => count.Asked),
            Answered = counts.Sum(count => count.Answered),
            Differ = counts.Sum(count => count.Differ),
            Open = counts.Sum(count => count.Open),
            Wrong = counts.Sum(count => count.Wrong),
            DisagreementRate = Range(estimate.Differ, hasFigure: true),
            ErrorRate = Range(estimate.Wrong, !estimate.IsOpen),
            Words = Words(counts, estimate),
        };
    }

    public static string Rate(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * Percent:0.0} %");

    private static ShareRange? Range(Share? share, bool hasFigure) => share is { } known
        ? new() { Estimate = hasFigure ? known.Estimate : null, Low = known.Low, High = known.High }
        : null;

    private static string Words(IReadOnlyCollection<LookCount> counts, LookEstimate estimate)
    {
        var (asked, answered, open) = (counts.Sum(count => count.Asked - count.Gone), counts.Sum(count => count.Answered), counts.Sum(count => count.Open));
        if (estimate is not { Differ: { } differ, Wrong: { } wrong }) return string.Create(CultureInfo.InvariantCulture, $"Not known: {answered:N0} of {asked:N0} second labels are there, and not yet some of each project.");
        var soFar = answered < asked ? string.Create(CultureInfo.InvariantCulture, $" So far {answered:N0} of {asked:N0} second labels are there; the rest may differ from them.") : "";
        var known = open > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Between {Rate(wrong.Low)} and {Rate(wrong.High)} of the labels are wrong, whatever is decided about the {open:N0} on which two people differ.")
            : $"About {Rate(wrong.Estimate)} of the labels are wrong ({Rate(wrong.Low)} to {Rate(wrong.High)}).";
        return $"{known} Two people differ on {Rate(differ.Estimate)} ({Rate(differ.Low)} to {Rate(differ.High)}). A mistake that both make is not seen.{soFar}";
    }
}
