using System.Globalization;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Gives each region of an annotation a key that is the same in its next version and no other region's.</summary>
internal sealed class RegionKeys
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    /// <param name="entry">What the region is made from.</param>
    /// <param name="field">The field it answers.</param>
    /// <param name="isAbout">Whether it shares its id with a drawn region, which keeps the bare id whatever the order.</param>
    public string For(ResultEntry entry, string field, bool isAbout)
    {
        var key = entry.Id is null ? Numbered(field) : isAbout ? $"{entry.Id}/{field}" : entry.Id;
        if (_given.Add(key)) return key;
        key = $"{key}/{field}";
        while (!_given.Add(key)) key = Numbered(key);
        return key;
    }

    private string Numbered(string stem)
    {
        var ordinal = _ordinals[stem] = _ordinals.GetValueOrDefault(stem) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}#{ordinal}");
    }
}
