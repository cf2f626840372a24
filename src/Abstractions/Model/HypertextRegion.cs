namespace LabelHub.Abstractions.Model;

/// <summary>A stretch of a page of HTML. Offsets count Unicode code points, not UTF-16 units.</summary>
public sealed record HypertextRegion : Region
{
    /// <summary>The XPath of the node it begins in, from the page's root.</summary>
    public string StartPath { get; init; } = "";

    /// <summary>The first code point inside, counted in the node it begins in.</summary>
    public int StartOffset { get; init; }

    /// <summary>The XPath of the node it ends in.</summary>
    public string EndPath { get; init; } = "";

    /// <summary>The first code point after it, counted in the node it ends in.</summary>
    public int EndOffset { get; init; }

    /// <summary>The first code point inside, counted in the text of the whole page.</summary>
    /// <value><see langword="null"/> where the tool does not say.</value>
    public int? Start { get; init; }

    /// <summary>The first code point after it, counted in the text of the whole page.</summary>
    /// <value><see langword="null"/> where the tool does not say.</value>
    public int? End { get; init; }

    /// <summary>The text inside, where the tool sends it.</summary>
    public string? Text { get; init; }
}
