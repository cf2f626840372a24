using System.Runtime.Intrinsics;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>Arithmetic on one worker's rows: an answer is a row, a state is a column, several columns at once.</summary>
internal static class Rows
{
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = Vector256<double>.Zero;
        var at = 0;
        for (; at <= one.Length - LatentModel.Lane; at += LatentModel.Lane) sum += Vector256.Create(one[at..]) * Vector256.Create(other[at..]);
        var total = Vector256.Sum(sum);
        for (; at < one.Length; at++) total += one[at] * other[at];
        return total;
    }

    /// <summary>Adds rows to one.</summary>
    public static void Add(ReadOnlySpan<double> rows, Span<double> one)
    {
        for (var at = 0; at < rows.Length; at += one.Length)
        {
            for (var s = 0; s < one.Length; s += LatentModel.Lane) (Vector256.Create(rows[(at + s)..]) + Vector256.Create(one[s..])).CopyTo(one[s..]);
        }
    }

    /// <summary>
    /// The logarithm of each answer's share of its column, no count being less than <paramref name="least"/>. Only answers the worker gave
    /// share a column: where a class never occurred, they are equally likely.
    /// </summary>
    public static void LogShares(ReadOnlySpan<double> counts, Span<double> into, int answers, int width, double least)
    {
        var floor = Vector256.Create(least);
        Span<bool> given = stackalloc bool[answers <= 256 ? answers : 0];
        var any = false;
        for (var answer = 0; answer < given.Length; answer++) any |= given[answer] = counts.Slice(answer * width, width).ContainsAnyExceptInRange(0, 0);
        for (var s = 0; s < width; s += LatentModel.Lane)
        {
            var total = Vector256<double>.Zero;
            for (var answer = 0; answer < answers; answer++)
            {
                if (!any || given.Length == 0 || given[answer]) total += Vector256.Max(Vector256.Create(counts[((answer * width) + s)..]), floor);
            }

            var log = Vector256.Log(total);
            for (var at = s; at < answers * width; at += width) (Vector256.Log(Vector256.Max(Vector256.Create(counts[at..]), floor)) - log).CopyTo(into[at..]);
        }
    }
}
