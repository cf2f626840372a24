using System.Globalization;
using LabelHub.Host.Guidelines.Rendering;

namespace LabelHub.Host.Guidelines.Checks;

/// <summary>What is too long is not read.</summary>
internal static class LengthCheck
{
    public static IEnumerable<GuidelineCheck> Of(GuidelineText text, int limit) => Words(text.Markdown) is var words && words > limit
        ? [GuidelineCheck.Warning("Text", string.Create(CultureInfo.InvariantCulture, $"It has {words:N0} words; {limit:N0} are what people read. Shorten it, or move rare cases into items to look up."))]
        : [];

    public static int Words(string markdown) => markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
