using System.Globalization;
using System.Net;
using Markdig.Syntax.Inlines;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>How a picture stands in a text: in a tool, which may take out what it does not know, and on our own page, where the browser cuts out the part.</summary>
internal static class PictureForm
{
    /// <summary>Pictures of the web are shown; of an item's there is a link to the page that shows them.</summary>
    /// <param name="page">Where the guideline is shown with its pictures; without one only the words stay.</param>
    public static Action<LinkInline> ForTool(Uri? page) => picture =>
    {
        if (PictureReference.TryParse(picture.Url ?? "") is not null) Lead(picture, page?.AbsoluteUri);
        else if (MarkdownPictures.IsVideo(picture.Url ?? "")) Watch(picture);
    };

    /// <summary>Pictures that were looked at before they were published are shown; any other is a link.</summary>
    /// <param name="pictures">Those that were looked at.</param>
    /// <param name="place">Below which address the reader has what LabelHub passes on.</param>
    public static Action<LinkInline> ForPage(IReadOnlyList<Picture> pictures, string place = "") => link =>
    {
        var known = pictures.FirstOrDefault(picture => picture.Address == link.Url);
        if (MarkdownPictures.IsVideo(link.Url ?? "")) Watch(link);
        else if (known is null) Lead(link, PictureResolver.IsWeb(link.Url ?? "") ? link.Url : null);
        else link.ReplaceBy(new HtmlInline(Html(known with { Source = PassedPicture.At(place, known.Source) }, MarkdownPictures.Words(link))), copyChildren: false);
    };

    private static string Html(Picture picture, string alt) => picture is { Crop: { } crop, Size: { } size }
        ? string.Create(CultureInfo.InvariantCulture, $"""<svg class="hub-picture" role="img" aria-label="{Text(alt)}" viewBox="{crop.Left} {crop.Top} {crop.Width} {crop.Height}" width="{crop.Width}" height="{crop.Height}"><image href="{Text(picture.Source)}" width="{size.Width}" height="{size.Height}" /></svg>""")
        : $"""<img class="hub-picture" src="{Text(picture.Source)}" alt="{Text(alt)}" loading="lazy" referrerpolicy="no-referrer" />""";

    /// <summary>A video is led to: nothing moves that nobody asked for.</summary>
    private static void Watch(LinkInline video)
    {
        video.InsertBefore(new LiteralInline("Video: "));
        video.IsImage = false;
    }

    private static void Lead(LinkInline picture, string? address)
    {
        if (address is null) picture.ReplaceBy(new LiteralInline(MarkdownPictures.Words(picture)), copyChildren: false);
        else (picture.IsImage, picture.Url) = (false, address);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
