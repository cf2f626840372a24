using System.Text.RegularExpressions;

namespace LabelHub.Host.Facts;

/// <summary>Which units are money: those named after a currency (ISO 4217), such as <c>EUR-cent</c>. It is given only within a budget.</summary>
internal static partial class Money
{
    public static bool Is(string unit) => Name().IsMatch(unit);

    [GeneratedRegex("^[A-Z]{3}(-[a-z]+)?$")]
    private static partial Regex Name();
}
