using System.Globalization;

namespace LabelHub.Host.Guidelines.Pictures;

/// <summary>A picture named by an item: <c>item:41</c>, or what somebody marked on it: <c>item:41/b1</c>.</summary>
internal sealed record PictureReference(long Item, string? Region)
{
    private const string Scheme = "item:";

    public static PictureReference? TryParse(string address)
    {
        if (!address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var parts = address[Scheme.Length..].Split('/', 2);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? new(item, parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null) : null;
    }

    /// <summary>How a text names it.</summary>
    public static string Name(long item, string region) => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{item}/{Uri.EscapeDataString(region)}");
}
