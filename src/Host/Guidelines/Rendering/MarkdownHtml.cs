using LabelHub.Host.Guidelines.Pictures;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LabelHub.Host.Guidelines.Rendering;

/// <summary>Markdown as HTML that is safe to show: raw HTML is text, and links lead to the web, to mail or to this hub.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation().Build();
    private const string Marks = "\\`*_[]<>&|~#";
    private const string LeadingMarks = "-+=:";
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <param name="markdown">The text.</param>
    /// <param name="picture">What becomes of a picture.</param>
    public static string Of(string markdown, Action<LinkInline>? picture = null)
    {
        var document = Parse(markdown);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage).ToArray()) (picture ?? PictureForm.ForTool(null))(link);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAllowed(link.Url)).ToArray()) link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToArray()) link.ReplaceBy(new LiteralInline(link.Url));
        return document.ToHtml(Pipeline);
    }

    /// <summary>Its words alone, with those of a picture in its place.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>A name put into Markdown: what it has of marks is shown, not obeyed.</summary>
    public static string Escape(string text) => string.Concat(text.ReplaceLineEndings(" ").Select((c, n) => Marks.Contains(c) || (n == 0 && LeadingMarks.Contains(c)) ? $"\\{c}" : c.ToString()));

    /// <summary>Browsers read past white space and controls in an address, so both are taken out before the scheme is looked at.</summary>
    private static bool IsAllowed(string? url)
    {
        var plain = string.Concat((url ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || plain.AsSpan(0, colon).IndexOfAny("/?#") >= 0) return !plain.StartsWith("//", StringComparison.Ordinal) && !plain.StartsWith("/\\", StringComparison.Ordinal) && !plain.StartsWith('\\');
        return Schemes.Contains(plain[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
