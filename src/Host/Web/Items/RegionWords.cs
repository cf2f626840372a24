using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Web.Parts;

namespace LabelHub.Host.Web.Items;

/// <summary>Regions as people read them.</summary>
internal static class RegionWords
{
    private const int MostLines = 12;

    public static IReadOnlyList<string> Lines(IReadOnlyList<Region> regions) => regions.Count <= MostLines
        ? [.. regions.Select(Line)]
        : [.. regions.Take(MostLines - 1).Select(Line), $"and {regions.Count - MostLines + 1} more"];

    public static string Line(Region region) => region switch
    {
        BoxRegion box => $"{Labelled(box)} {Fraction(box.Width)} × {Fraction(box.Height)} at {Fraction(box.X)}, {Fraction(box.Y)}",
        PolygonRegion polygon => $"{Labelled(polygon)} {Words.Of(polygon.Points.Count, "corner")}",
        SpanRegion span => $"{Labelled(span)} {(span.Text is { } text ? $"“{text}”" : $"characters {span.Start} to {span.End}")}",
        TextRegion written => string.Join(" / ", written.Texts),
        NumberRegion number => number.Value.ToString(CultureInfo.InvariantCulture),
        RatingRegion rating => Words.Of(rating.Stars, "star"),
        UnknownRegion unknown => $"{Labelled(unknown)} ({unknown.ToolKind})",
        _ => region.Label.Length > 0 ? region.Label : "no label",
    };

    private static string Labelled(Region region) => region.Label.Length > 0 ? region.Label : "without label";

    private static string Fraction(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
