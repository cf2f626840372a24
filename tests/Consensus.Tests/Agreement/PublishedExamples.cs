using LabelHub.Plugin.Consensus.Agreement;

namespace LabelHub.Consensus.Tests.Agreement;

/// <summary>
/// Ratings printed in the literature: Krippendorff (2011) "Computing Krippendorff's Alpha-Reliability"; Fleiss (1971), Psychological Bulletin
/// 76(5); Gwet's handbook as carried by the R package irrCAC; the R package irr. Figures of agreement are facts; nothing else is taken.
/// </summary>
internal static class PublishedExamples
{
    /// <summary>Krippendorff 2011, example D: four observers (rows), twelve units, some missing.</summary>
    public static Ratings FourObservers { get; } = Rows("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /// <summary>The same by who gave what, as irrCAC's cac.raw4raters carries them.</summary>
    public static RaterTable FourRaters { get; } = RaterTable.Of(
        "11.1|2232|3333|3333|2222|1234|4444|1121|2222|.555|..11|..3.".Split('|').Select(unit => unit.Select(cell => cell == '.' ? -1 : cell - '1').ToArray()), ["1", "2", "3", "4", "5"]);

    /// <summary>Three coders, fifteen units.</summary>
    public static Ratings ThreeCoders { get; } = Rows(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    public static Ratings Binary { get; } = Rows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    public static Ratings Nominal { get; } = Rows("a a b b d c c c e d d a", "b a b b b c c c e d d d");

    /// <summary>Fleiss 1971: thirty patients, six psychiatrists, five diagnoses.</summary>
    public static Ratings Psychiatrists { get; } = Digits("444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555");

    /// <summary>Fourteen raters, ten subjects, five categories.</summary>
    public static Ratings Fourteen { get; } = Counts("0 0 0 0 14|0 2 6 4 2|0 0 3 5 6|0 3 9 2 0|2 2 8 1 1|7 7 0 0 0|3 2 6 3 0|2 5 3 2 2|6 5 2 1 0|0 2 2 3 7");

    /// <summary>irrCAC's distrib.6raters.</summary>
    public static Ratings Six { get; } = Counts("0 0 0 6 0|0 3 0 0 3|0 1 4 0 1|0 0 0 0 6|0 3 0 3 0|2 0 4 0 0|0 0 4 0 2|2 0 3 1 0|2 0 0 4 0|0 0 0 0 6|1 0 0 5 0|1 1 0 4 0|0 3 3 0 0|1 0 0 5 0|0 2 0 3 1");

    public static Contingency Table(string rows)
    {
        var read = rows.Split('|').Select(row => row.Split(' ').Select(Number).ToArray()).ToArray();
        var counts = new double[read.Length, read.Length];
        for (var a = 0; a < read.Length; a++)
        {
            for (var b = 0; b < read.Length; b++) counts[a, b] = read[a][b];
        }

        return new(counts);
    }

    /// <summary>R irr's anxiety, raters 2 and 3; a category neither used is not part of the scale.</summary>
    public static Contingency Anxiety()
    {
        int[] two = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4], three = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
        var counts = new double[5, 5];
        foreach (var (a, b) in two.Zip(three)) counts[Math.Min(a, 5) - 1, Math.Min(b, 5) - 1]++;
        return new(counts);
    }

    private static Ratings Rows(params string[] raters)
    {
        var read = raters.Select(rater => rater.Split(' ')).ToArray();
        var scale = read.SelectMany(rater => rater).Where(cell => cell != ".").Distinct().Order(StringComparer.Ordinal).ToArray();
        return Ratings.Of(Enumerable.Range(0, read[0].Length).Select(unit => scale.Select(category => (double)read.Count(rater => rater[unit] == category)).ToArray()), scale);
    }

    private static Ratings Digits(string units) =>
        Ratings.Of(units.Split(' ').Select(unit => Enumerable.Range(1, 5).Select(category => (double)unit.Count(digit => digit == '0' + category)).ToArray()), ["1", "2", "3", "4", "5"]);

    private static Ratings Counts(string rows) => Ratings.Of(rows.Split('|').Select(row => row.Split(' ').Select(Number).ToArray()), ["1", "2", "3", "4", "5"]);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
