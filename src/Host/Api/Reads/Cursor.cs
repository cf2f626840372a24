using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LabelHub.Host.Api.Reads;

/// <summary>Where a list goes on: the key of the last row seen, in a form that callers carry and do not read.</summary>
internal sealed record Cursor(params string[] Parts)
{
    private const char Separator = '\n';

    public static Cursor Of(params long[] numbers) => new([.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, Parts)));

    /// <returns><see langword="null"/> for what no list of that shape has given out.</returns>
    public static Cursor? TryRead(string text, int parts)
    {
        if (!Base64Url.IsValid(text)) return null;
        var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        return read.Length == parts ? new(read) : null;
    }

    public long? Number(int part) => long.TryParse(Parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
