using LabelHub.Host.Guidelines.Rendering;
using Markdig.Syntax;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>No heading may stand without content: nothing tells a reader less.</summary>
internal static class SectionChecks
{
    public static IEnumerable<GuidelineCheck> Of(GuidelineText text)
    {
        if (text.Faults.Count > 0) yield break;
        var blocks = MarkdownHtml.Parse(text.Markdown).ToArray();
        if (blocks.All(block => block is HeadingBlock)) yield return GuidelineCheck.Error("Text", "There is nothing to read. Fill in the sheet, or write into the template.");
        for (var n = 0; n < blocks.Length; n++)
        {
            if (blocks[n] is HeadingBlock heading && IsBlank(heading, blocks.AsSpan(n + 1))) yield return GuidelineCheck.Error($"Section '{Title(heading, text.Markdown)}'", "There is nothing under this heading. Write something, or take it out.");
        }
    }

    /// <summary>A smaller heading right below is content: it is looked at by itself.</summary>
    private static bool IsBlank(HeadingBlock heading, ReadOnlySpan<Block> rest) => rest.IsEmpty || (rest[0] is HeadingBlock next && next.Level <= heading.Level);

    private static string Title(HeadingBlock heading, string markdown) => markdown.AsSpan(heading.Span.Start, heading.Span.Length).TrimStart("# ").ToString();
}
