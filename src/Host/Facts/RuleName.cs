namespace LabelHub.Host.Facts;

/// <summary>Reads the name of a rule, <c>id@version#hash</c>.</summary>
internal static class RuleName
{
    /// <summary>The first number of its version: the part whose change means that the rule says something else.</summary>
    public static string Major(string rule)
    {
        var at = rule.IndexOf('@', StringComparison.Ordinal);
        var end = at < 0 ? -1 : rule.AsSpan(at + 1).IndexOfAny('.', '#');
        return end < 0 ? "" : rule.Substring(at + 1, end);
    }
}
