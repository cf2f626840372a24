using LabelHub.Host.Guidelines.Rendering;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>Finds the pictures and links of a text.</summary>
internal static class MarkdownPictures
{
    private static readonly string[] Moving = [".mp4", ".webm", ".ogv", ".mov"];

    public static IEnumerable<FoundPicture> In(string markdown) =>
        MarkdownHtml.Parse(markdown).Descendants<LinkInline>().Select(link => new FoundPicture(link.Url ?? "", Words(link), link.Line + 1, link.IsImage));

    /// <summary>What stands in its place: the words of it, whatever their form.</summary>
    public static string Words(LinkInline link) => string.Concat(link.Descendants<LeafInline>().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    public static bool IsVideo(string address) => Moving.Any(ending => address.Split('?', '#')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
