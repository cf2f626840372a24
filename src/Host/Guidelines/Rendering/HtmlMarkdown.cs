using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LabelHub.Host.Guidelines.Rendering;

/// <summary>
/// A tool's text as Markdown, to be read, compared and taken over: headings, paragraphs, lists, emphasis and links stay, all else is its words.
/// </summary>
internal static partial class HtmlMarkdown
{
    public static string Of(string html)
    {
        var (text, lists, links) = (new StringBuilder(), new Stack<int>(), new Stack<string>());
        var read = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            text.Append(Words(html[read..tag.Index]));
            read = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            text.Append(tag.Groups["close"].Length > 0 ? Close(name, lists, links) : Open(name, tag.Groups["rest"].Value, lists, links));
        }

        return Tidy(text.Append(Words(html[read..])).ToString());
    }

    private static string Open(string name, string attributes, Stack<int> lists, Stack<string> links)
    {
        switch (name)
        {
            case "ul" or "ol":
                lists.Push(name == "ol" ? 1 : 0);
                return lists.Count == 1 ? "\n\n" : "";
            case "li":
                return $"\n{new string(' ', 3 * Math.Max(0, lists.Count - 1))}{Bullet(lists)} ";
            case "a":
                links.Push(Href().Match(attributes) is { Success: true } href ? WebUtility.HtmlDecode(href.Groups["value"].Value) : "");
                return "[";
            default:
                return lists.Count > 0 && name is ("p" or "div") ? " " : Mark(name, opens: true);
        }
    }

    private static string Close(string name, Stack<int> lists, Stack<string> links)
    {
        if (name == "a" && links.TryPop(out var link)) return $"]({link})";
        if (name is "ul" or "ol" && lists.TryPop(out _)) return lists.Count == 0 ? "\n\n" : "";
        return lists.Count > 0 && name is ("p" or "div") ? " " : Mark(name, opens: false);
    }

    private static string Mark(string name, bool opens) => name switch
    {
        ['h', >= '1' and <= '6' and var level] => opens ? $"\n\n{new string('#', level - '0')} " : "\n\n",
        "p" or "div" or "blockquote" or "table" or "pre" => "\n\n",
        "tr" => "\n",
        "td" or "th" => " ",
        "br" => "\n",
        "hr" => "\n\n---\n\n",
        "b" or "strong" => "**",
        "i" or "em" => "*",
        "code" => "`",
        _ => "",
    };

    private static string Bullet(Stack<int> lists)
    {
        if (!lists.TryPop(out var number)) return "-";
        lists.Push(number == 0 ? 0 : number + 1);
        return number == 0 ? "-" : $"{number}.";
    }

    private static string Words(string text) => Blank().Replace(WebUtility.HtmlDecode(text), " ");

    /// <summary>A paragraph inside a list item belongs on its line; more than one blank line means no more than one.</summary>
    private static string Tidy(string text)
    {
        var lines = AfterBullet().Replace(text, "$1 ").Split('\n').Select(line => line.TrimEnd()).Select(line => line.TrimStart() is ['-' or (>= '0' and <= '9'), ..] ? line : line.TrimStart()).ToArray();
        return string.Join('\n', lines.Where((line, n) => line.Length > 0 || (n > 0 && lines[n - 1].Length > 0))).Trim('\n') + "\n";
    }

    [GeneratedRegex("""<(?<close>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""href\s*=\s*["']?(?<value>[^"'\s>]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Href();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(^ *(?:-|[0-9]+\.)) [ \n]*", RegexOptions.Multiline)]
    private static partial Regex AfterBullet();
}
