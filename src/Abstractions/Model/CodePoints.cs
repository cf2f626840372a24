using System.Text;

namespace LabelHub.Abstractions.Model;

/// <summary>
/// Offsets that count Unicode code points, as tools written in Python do, in .NET strings, which count UTF-16 units: an emoji is one of the
/// former and two of the latter. A combining mark is a code point of its own. Half a pair, which valid text does not have, counts as one.
/// </summary>
public static class CodePoints
{
    /// <summary>How many code points a text has.</summary>
    /// <param name="text">The text.</param>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ToOffset(text, text.Length);
    }

    /// <summary>The index in a .NET string of the code point at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset in code points; what lies outside the text becomes its nearest end.</param>
    public static int ToIndex(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = 0;
        for (var passed = 0; passed < offset && index < text.Length; passed++) index += Length(text, index);
        return index;
    }

    /// <summary>The offset in code points of an index in a .NET string; an index inside a code point becomes the offset of that code point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index in UTF-16 units; what lies outside the text becomes its nearest end.</param>
    public static int ToOffset(string text, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        var offset = 0;
        for (var at = 0; at < text.Length; offset++)
        {
            at += Length(text, at);
            if (at > index) break;
        }

        return offset;
    }

    /// <summary>The part of a text between two offsets in code points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first code point of the part.</param>
    /// <param name="end">The first code point after it.</param>
    public static string Slice(string text, int start, int end)
    {
        var from = ToIndex(text, start);
        return text[from..Math.Max(from, ToIndex(text, end))];
    }

    private static int Length(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
}
