using System.Text.RegularExpressions;

namespace LabelHub.FakeLabelStudio.Webhooks;

/// <summary>Which addresses Django's validator lets pass: a host without a dot is none of them, unless it is localhost.</summary>
internal static partial class HookUrl
{
    public static bool IsValid(string url) => Pattern().IsMatch(url);

    [GeneratedRegex(
        @"^https?://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:localhost|\[[0-9a-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\.?)(?::\d{1,5})?(?:[/?#]\S*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
