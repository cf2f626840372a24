using System.Text.RegularExpressions;

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>One <c>{{…}}</c> of a template.</summary>
internal sealed partial record TemplateTag
{
    /// <summary>Between the braces, without white space and <c>~</c> at its ends.</summary>
    public required string Text { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>Whether the braces are never closed.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it has three braces instead of two.</summary>
    public bool IsTriple { get; init; }

    public TemplateFault Fault(string message) => new(Line, Column, message);

    public static IEnumerable<TemplateTag> In(string template)
    {
        foreach (Match match in Braces().Matches(template))
        {
            var before = template.AsSpan(0, match.Index);
            yield return new()
            {
                Text = match.Groups["text"].Value.Trim().Trim('~').Trim(),
                Line = before.Count('\n') + 1,
                Column = match.Index - before.LastIndexOf('\n'),
                IsOpen = !match.Groups["end"].Success,
                IsTriple = match.Value.StartsWith("{{{", StringComparison.Ordinal),
            };
        }
    }

    [GeneratedRegex(@"\{\{\{?(?:(?<text>!--.*?--~?)(?<end>\}\})|(?<text>(?:(?!\{\{).)*?)(?<end>\}?\}\}))|\{\{", RegexOptions.Singleline)]
    private static partial Regex Braces();
}
