using System.Globalization;

namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>An element of a label configuration that has a name: a control, which asks, or an object, which shows.</summary>
internal sealed record ConfigTag
{
    public required string Tag { get; init; }

    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>The labels inside, aliases first, nested ones as paths.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>How often a label may be used, for those that say so themselves.</summary>
    public required IReadOnlyDictionary<string, int> Limits { get; init; }

    /// <summary>When it is shown: its own conditions and those of what it stands in.</summary>
    public IReadOnlyList<FieldCondition> Conditions { get; init; } = [];

    public string Name => Attributes["name"];

    public bool IsControl => Attributes.ContainsKey("toName") && Tag != "Filter";

    public bool IsObject => !Attributes.ContainsKey("toName") && Value is not null;

    public string? Value => Attribute("value");

    /// <summary>The object it is about; of several, the first.</summary>
    public string Target => Attribute("toName")?.Split(',', 2)[0].Trim() ?? "";

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    public double? Number(string name) =>
        double.TryParse(Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public bool IsSet(string name) => string.Equals(Attribute(name), "true", StringComparison.OrdinalIgnoreCase);
}
