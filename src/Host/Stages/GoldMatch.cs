using System.Text;
using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>Whether an answer is the known one, within what its kind of field allows.</summary>
internal static class GoldMatch
{
    private const double SameNumber = 1e-9;

    // What is usual in the literature on detection (PASCAL VOC, Everingham et al. 2010).
    private const double SamePlace = 0.5;

    /// <param name="kind">The kind of the field.</param>
    /// <param name="known">The known answer.</param>
    /// <param name="given">The answer given.</param>
    /// <param name="tolerance">How far it may be; the least share in common for sets and places, the greatest distance for numbers.</param>
    /// <returns><see langword="null"/> where answers of that kind cannot be compared.</returns>
    public static bool? Agrees(FieldKind kind, IReadOnlyList<Region> known, IReadOnlyList<Region> given, GoldTolerance? tolerance) => kind switch
    {
        FieldKind.Choice or FieldKind.Rating => Words(known).SetEquals(Words(given)),
        FieldKind.Choices or FieldKind.Taxonomy => Jaccard(Words(known), Words(given)) >= (tolerance?.Value ?? 1),
        FieldKind.Text or FieldKind.DateTime => Words(known).SetEquals(Words(given)),
        FieldKind.Number => Numbers(known, given, tolerance),
        FieldKind.Boxes => Placed<BoxRegion>(known, given, Share, tolerance?.Value ?? SamePlace),
        FieldKind.Spans => Placed<SpanRegion>(known, given, Share, tolerance?.Value ?? SamePlace),
        _ => null,
    };

    /// <summary>Each known place has one given place of the same label that shares enough with it, and none is left over.</summary>
    private static bool Placed<T>(IReadOnlyList<Region> known, IReadOnlyList<Region> given, Func<T, T, double> share, double least)
        where T : Region
    {
        var left = given.OfType<T>().ToList();
        foreach (var region in known.OfType<T>())
        {
            var best = left.Where(other => other.Labels.ToHashSet(StringComparer.Ordinal).SetEquals(region.Labels)).Select(other => (Other: other, Share: share(region, other))).OrderByDescending(pair => pair.Share).FirstOrDefault();
            if (best.Other is null || best.Share < least) return false;
            left.Remove(best.Other);
        }

        return left.Count == 0;
    }

    private static double Share(BoxRegion one, BoxRegion other) => Of(
        Math.Max(0, Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X)) * Math.Max(0, Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y)),
        one.Area + other.Area);

    private static double Share(SpanRegion one, SpanRegion other) =>
        Of(Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)), one.End - one.Start + other.End - other.Start);

    /// <summary>What both cover of what either covers (Jaccard 1901).</summary>
    private static double Of(double both, double sum) => sum - both > 0 ? both / (sum - both) : 1;

    private static double Jaccard(HashSet<string> one, HashSet<string> other) => one.Count + other.Count == 0 ? 1 : (double)one.Intersect(other).Count() / one.Union(other).Count();

    private static bool? Numbers(IReadOnlyList<Region> known, IReadOnlyList<Region> given, GoldTolerance? tolerance) =>
        known.OfType<NumberRegion>().FirstOrDefault() is { } right && given.OfType<NumberRegion>().FirstOrDefault() is { } said
            ? Math.Abs(right.Value - said.Value) <= (tolerance?.Around(right.Value) ?? SameNumber)
            : false;

    private static HashSet<string> Words(IEnumerable<Region> regions) => regions.SelectMany(region => region switch
    {
        TextRegion text => text.Texts.Select(Plain),
        DateTimeRegion date => [Plain(date.Text)],
        RatingRegion rating => [rating.Stars.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        _ => region.Labels,
    }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Texts that differ in case, in blanks or in how their letters are encoded are the same.</summary>
    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
