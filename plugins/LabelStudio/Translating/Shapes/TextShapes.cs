using System.Globalization;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>Stretches of text. Offsets are code points, as the model has them, but in paragraphs.</summary>
internal static class TextShapes
{
    /// <summary>Labels on sound have the same type and the same members, in seconds.</summary>
    public static SpanRegion? Span(ResultEntry entry) =>
        entry.Whole("start") is { } start && entry.Whole("end") is { } end && !entry.IsAudio
            ? new() { Key = "", Field = "", Start = start, End = end, Text = entry.Text("text") }
            : null;

    public static HypertextRegion? Hypertext(ResultEntry entry)
    {
        if ((entry.Text("start"), entry.Text("end"), entry.Whole("startOffset"), entry.Whole("endOffset")) is not ({ } start, { } end, { } from, { } to)) return null;
        var (first, last) = entry.Value.TryGetProperty("globalOffsets", out var whole) ? (ResultEntry.Whole(whole, "start"), ResultEntry.Whole(whole, "end")) : (null, null);
        return new() { Key = "", Field = "", StartPath = start, StartOffset = from, EndPath = end, EndOffset = to, Start = first, End = last, Text = entry.Text("text") };
    }

    /// <summary>The tool writes the numbers of paragraphs as texts.</summary>
    public static ParagraphRegion? Paragraph(ResultEntry entry) =>
        (Number(entry, "start"), Number(entry, "end"), entry.Whole("startOffset"), entry.Whole("endOffset")) is ({ } start, { } end, { } from, { } to)
            ? new() { Key = "", Field = "", StartParagraph = start, StartOffset = from, EndParagraph = end, EndOffset = to, Text = entry.Text("text") }
            : null;

    private static int? Number(ResultEntry entry, string name) =>
        int.TryParse(entry.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : entry.Whole(name);
}
