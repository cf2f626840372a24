using System.Globalization;

namespace LabelHub.Plugin.Consensus;

/// <summary>What one answer says, as a set of labels; stars are labels too.</summary>
internal static class Ballot
{
    public static HashSet<string> Of(Answer answer) =>
        answer.Regions.SelectMany(LabelsOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> LabelsOf(Region region) => region is RatingRegion rating
        ? [rating.Stars.ToString(CultureInfo.InvariantCulture)]
        : region.Labels;
}
