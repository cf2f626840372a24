namespace LabelHub.Abstractions.Model;

/// <summary>A stretch of a dialogue or another text in paragraphs. Offsets count UTF-16 units, as .NET strings do.</summary>
public sealed record ParagraphRegion : Region
{
    /// <summary>The paragraph it begins in, from 0.</summary>
    public int StartParagraph { get; init; }

    /// <summary>The first character inside, counted in the paragraph it begins in.</summary>
    public int StartOffset { get; init; }

    /// <summary>The paragraph it ends in, from 0.</summary>
    public int EndParagraph { get; init; }

    /// <summary>The first character after it, counted in the paragraph it ends in.</summary>
    public int EndOffset { get; init; }

    /// <summary>The text inside, where the tool sends it.</summary>
    public string? Text { get; init; }
}
