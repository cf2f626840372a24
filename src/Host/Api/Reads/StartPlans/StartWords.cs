using System.Globalization;

namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>What can and what cannot be known of what was found, in sentences.</summary>
internal static class StartWords
{
    private const double PerPoint = 100;

    public static IReadOnlyList<string> Of(long unlabelled, long single, long waiting, long several, LookChoice proposed, bool isLookedAt)
    {
        var words = new List<string>();
        if (single > 0 && isLookedAt) words.Add($"{Count(single)} with one label: what can be known of them is what the second look tells.");
        else if (single > 0)
        {
            words.Add($"{Count(single)} with one label: nobody can know how good they are; a seeded {proposed.Percent} % second look costs {Number(proposed.Labels)} labels and tells the disagreement rate to ±{Points(proposed.HalfWidth)} points where one in five differ, at worst to ±{Points(proposed.HalfWidthAtWorst)}.");
        }

        if (several > 0) words.Add($"{Count(several)} with labels of several people, or a decision: their agreement is known, and the answer they come to.");
        if (waiting > 0) words.Add($"{Count(waiting)} with fewer labels than were asked for: they come as people work.");
        if (unlabelled > 0) words.Add($"{Count(unlabelled)} without a label: nothing to know yet.");
        return words.Count == 0 ? ["No item is known yet. What the tool holds is still being read, or there is none."] : words;
    }

    public static string Points(int hundredths) => (hundredths / PerPoint).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Count(long items) => items == 1 ? "1 item" : $"{Number(items)} items";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
