using System.Text;
using System.Text.RegularExpressions;

namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>
/// What the server makes of an instruction: tags it does not allow are escaped, attributes it does not allow
/// are dropped, open tags are closed. So what is read back need not equal what was sent.
/// </summary>
internal static partial class InstructionHtml
{
    private static readonly HashSet<string> Allowed =
    [
        "a", "abbr", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i", "img", "li", "ol",
        "p", "pre", "s", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ];

    private static readonly HashSet<string> AllowedAttributes = ["alt", "class", "height", "href", "src", "style", "title", "width"];
    private static readonly HashSet<string> Empty = ["br", "hr", "img"];

    public static string Clean(string html)
    {
        var clean = new StringBuilder();
        var open = new Stack<string>();
        var read = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            clean.Append(Escape(html[read..tag.Index])).Append(Clean(tag, open));
            read = tag.Index + tag.Length;
        }

        clean.Append(Escape(html[read..]));
        return open.Aggregate(clean, (text, name) => text.Append("</").Append(name).Append('>')).ToString();
    }

    private static string Clean(Match tag, Stack<string> open)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (!Allowed.Contains(name))
        {
            return Escape(tag.Value);
        }

        if (tag.Groups["close"].Length > 0)
        {
            return Close(name, open);
        }

        if (!Empty.Contains(name))
        {
            open.Push(name);
        }

        return $"<{name}{Attributes(tag.Groups["rest"].Value)}>";
    }

    private static string Close(string name, Stack<string> open)
    {
        var closed = new StringBuilder();
        while (open.Contains(name))
        {
            var inner = open.Pop();
            closed.Append("</").Append(inner).Append('>');
            if (inner == name)
            {
                break;
            }
        }

        return closed.ToString();
    }

    private static string Attributes(string text) => string.Concat(Attribute().Matches(text)
        .Select(match => (Name: match.Groups["name"].Value.ToLowerInvariant(), match.Groups["value"].Value))
        .Where(attribute => AllowedAttributes.Contains(attribute.Name)
            && !attribute.Value.Trim('"', '\'', ' ').StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        .Select(attribute => $" {attribute.Name}=\"{Escape(attribute.Value.Trim('"', '\'')).Replace("\"", "&quot;")}\""));

    private static string Escape(string text) =>
        BareAmpersand().Replace(text, "&amp;").Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("""<(?<close>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-zA-Z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!(?:[a-zA-Z]+|#[0-9]+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();
}
