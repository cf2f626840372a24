using System.Net;
using System.Text.RegularExpressions;

namespace LabelHub.Plugin.LabelStudio.Effects;

/// <summary>A guideline as the tool's instruction text.</summary>
internal static partial class InstructionText
{
    /// <summary>Neutral, and the same for everyone: the page behind it is each person's own.</summary>
    public const string OwnPage = "How your labels did, and where to ask:";

    public static string For(ShowGuideline guideline) =>
        $"{guideline.Html.TrimEnd()}\n<hr /><p>{OwnPage} <a href=\"{WebUtility.HtmlEncode(guideline.OwnPage.AbsoluteUri)}\">{WebUtility.HtmlEncode(guideline.OwnPage.AbsoluteUri)}</a></p>";

    /// <summary>Whether two texts read the same; the tool drops and rewrites tags, never words.</summary>
    public static bool SaysTheSame(string one, string other) => string.Equals(Words(one), Words(other), StringComparison.Ordinal);

    private static string Words(string html) => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
