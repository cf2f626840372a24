using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Guidelines.Versions;

namespace LabelHub.Guidelines.Tests;

public sealed class LineDiffTests
{
    /// <summary>Few different lines, so that they repeat.</summary>
    private static readonly Arbitrary<(string Before, string After)> Texts = Gen.Elements("a", "b", "c", "").ListOf().Select(lines => string.Join('\n', lines)).Two().Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void A_difference_tells_both_texts_whole_and_in_order() => Prop.ForAll(
        Texts,
        pair =>
        {
            var lines = LineDiff.Of(pair.Before, pair.After);
            return Text(lines, DiffKind.Added) == Trimmed(pair.Before) && Text(lines, DiffKind.Removed) == Trimmed(pair.After);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_difference_is_longer_than_the_shortest_one() => Prop.ForAll(
        Texts,
        pair => LineDiff.Of(pair.Before, pair.After).Count(line => line.Kind == DiffKind.Same) == Common(Lines(pair.Before), Lines(pair.After))).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_carry_the_number_they_have_in_each_text()
    {
        var lines = LineDiff.Of("one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
        Assert.Equal(
            [(DiffKind.Same, "one", 1, 1), (DiffKind.Removed, "two", 2, null), (DiffKind.Added, "2", null, 2), (DiffKind.Same, "three", 3, 3), (DiffKind.Added, "four", null, 4)],
            lines.Select(line => (line.Kind, line.Text, line.Before, line.After)).Order(Comparer<(DiffKind, string, int?, int?)>.Create((a, b) => 0)).ToArray());
    }

    [Fact]
    public void Changed_lines_stand_beside_each_other()
    {
        var rows = DiffRow.Pair(LineDiff.Of("a\nb\nc\n", "a\nB\nx\nc\n"));
        Assert.Equal([("a", "a"), ("b", "B"), (null, "x"), ("c", "c")], rows.Select(row => (row.Left?.Text, row.Right?.Text)));
    }

    private static string Text(IReadOnlyList<DiffLine> lines, DiffKind without) => string.Join('\n', lines.Where(line => line.Kind != without).Select(line => line.Text));

    private static string Trimmed(string text) => text.TrimEnd('\n');

    private static string[] Lines(string text) => text.Length == 0 ? [] : Trimmed(text).Split('\n');

    /// <summary>The length of the longest common subsequence, by the textbook.</summary>
    private static int Common(string[] a, string[] b)
    {
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++) best[i, j] = a[i - 1] == b[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        }

        return best[a.Length, b.Length];
    }
}
