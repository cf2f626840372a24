namespace LabelHub.Abstractions.Model;

/// <summary>A stretch of text. Offsets count Unicode code points, not UTF-16 units.</summary>
public sealed record SpanRegion : Region
{
    /// <summary>The first code point inside the span, from 0.</summary>
    public int Start { get; init; }

    /// <summary>The first code point after the span.</summary>
    public int End { get; init; }

    /// <summary>The text inside, where the tool sends it.</summary>
    public string? Text { get; init; }
}
