using System.Globalization;

namespace LabelHub.Host.Stages;

/// <summary>How far an answer may be from the known one: a number, or a share of it, written <c>5%</c>.</summary>
internal readonly record struct GoldTolerance(double Value, bool IsShare)
{
    /// <returns><see langword="null"/> for what is no tolerance.</returns>
    public static GoldTolerance? TryRead(string text)
    {
        var share = text.TrimEnd().EndsWith('%');
        var number = share ? text.TrimEnd()[..^1] : text;
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)) return null;
        return new(share ? value / 100 : value, share);
    }

    /// <summary>How far that is from a number.</summary>
    public double Around(double number) => IsShare ? Math.Abs(number) * Value : Value;
}
