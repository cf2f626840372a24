using System.Globalization;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Web.Parts;

namespace LabelHub.Host.Web.Items;

/// <summary>Regions as people read them.</summary>
internal static class RegionWords
{
    private const int MostLines = 12;

    public static IReadOnlyList<RegionLine> Lines(IReadOnlyList<Region> regions) => regions.Count <= MostLines
        ? [.. regions.Select(Told)]
        : [.. regions.Take(MostLines - 1).Select(Told), new($"and {regions.Count - MostLines + 1} more")];

    public static string Line(Region region) => Told(region) is { Kept: { } kept } line ? $"{line.Text} ({kept})" : Told(region).Text;

    private static RegionLine Told(Region region) => region is UnknownRegion unknown
        ? new(Labelled(unknown), unknown.ToolKind.Length > 0 ? unknown.ToolKind : "unknown")
        : new(region.About is null ? Said(region) : $"{Said(region)}, about a region");

    private static string Said(Region region) => Drawn(region) ?? Marked(region) ?? region switch
    {
        TextRegion written => string.Join(" / ", written.Texts),
        NumberRegion number => number.Value.ToString(CultureInfo.InvariantCulture),
        RatingRegion rating => Words.Of(rating.Stars, "star"),
        DateTimeRegion date => date.Text,
        RankingRegion ranking => string.Join("; ", ranking.Groups.Select(group => $"{(group.Name.Length > 0 ? $"{group.Name}: " : "")}{string.Join(" > ", group.Items)}")),
        RelationRegion relation => $"{(relation.Label.Length > 0 ? $"{relation.Label}: " : "")}{relation.From} {Arrow(relation.Direction)} {relation.To}",
        _ => region.Label.Length > 0 ? region.Label : "no label",
    };

    private static string? Drawn(Region region) => region switch
    {
        BoxRegion box => $"{Labelled(box)} {Fraction(box.Width)} × {Fraction(box.Height)} at {Fraction(box.X)}, {Fraction(box.Y)}",
        PolygonRegion polygon => $"{Labelled(polygon)} {Words.Of(polygon.Points.Count, "corner")}",
        EllipseRegion ellipse => $"{Labelled(ellipse)} {Fraction(2 * ellipse.RadiusX)} × {Fraction(2 * ellipse.RadiusY)} around {Fraction(ellipse.X)}, {Fraction(ellipse.Y)}",
        KeyPointsRegion points => $"{Labelled(points)} at {string.Join(" and ", points.Points.Take(3).Select(point => $"{Fraction(point.X)}, {Fraction(point.Y)}"))}{(points.Points.Count > 3 ? $" and {points.Points.Count - 3} more" : "")}",
        MaskRegion mask => $"{Labelled(mask)} painted on {Fraction(mask.Area)} of the image",
        TrackRegion track => $"{Labelled(track)} {(track.KeyFrames is [var first, .., var last] ? $"frames {first.Frame} to {last.Frame}, " : "")}{Words.Of(track.KeyFrames.Count, "key frame")}",
        _ => null,
    };

    private static string? Marked(Region region) => region switch
    {
        SpanRegion span => $"{Labelled(span)} {Quoted(span.Text) ?? $"characters {span.Start} to {span.End}"}",
        HypertextRegion span => $"{Labelled(span)} {Quoted(span.Text) ?? (span is { Start: { } start, End: { } end } ? $"characters {start} to {end}" : span.StartPath)}",
        ParagraphRegion span => $"{Labelled(span)} {Quoted(span.Text) ?? $"in paragraph {span.StartParagraph + 1}"}",
        TimeRangeRegion time => $"{Labelled(time)} {string.Join(" and ", time.Ranges.Take(3).Select(range => Span(range, time.Unit)))}{(time.Ranges.Count > 3 ? $" and {time.Ranges.Count - 3} more" : "")}",
        _ => null,
    };

    private static string Span(TimeRange range, TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => $"{Number(range.Start)} to {Number(range.End)} s",
        TimeUnit.Frames => $"frames {Number(range.Start)} to {Number(range.End)}",
        TimeUnit.Epoch => $"{Date(range.Start)} to {Date(range.End)}",
        _ => $"{Number(range.Start)} to {Number(range.End)}",
    };

    private static string Arrow(RelationDirection direction) => direction switch
    {
        RelationDirection.Backward => "←",
        RelationDirection.Both => "↔",
        _ => "→",
    };

    private static string? Quoted(string? text) => text is null ? null : $"“{text}”";

    private static string Labelled(Region region) => region.Label.Length > 0 ? region.Label : "without label";

    private static string Fraction(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Date(double seconds) => Math.Abs(seconds) < 1e11
        ? DateTimeOffset.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : Number(seconds);
}
