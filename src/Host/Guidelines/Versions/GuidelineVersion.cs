using System.Globalization;

namespace LabelHub.Host.Guidelines.Versions;

/// <summary>A semantic version: major when classes come or go, minor when a definition or rule changes, patch for wording.</summary>
public readonly record struct GuidelineVersion(int Major, int Minor, int Patch)
{
    public static GuidelineVersion First { get; } = new(1, 0, 0);

    public static GuidelineVersion? TryParse(string text)
    {
        var parts = text.Split('.');
        return parts is [var major, var minor, var patch] && Number(major) is { } a && Number(minor) is { } b && Number(patch) is { } c ? new(a, b, c) : null;
    }

    public GuidelineVersion Next(ChangeSize size) => size switch
    {
        ChangeSize.Major => new(Major + 1, 0, 0),
        ChangeSize.Minor => new(Major, Minor + 1, 0),
        ChangeSize.Patch => new(Major, Minor, Patch + 1),
        _ => this,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
