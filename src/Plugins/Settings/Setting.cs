using System.Text.Json;

namespace LabelHub.Plugins.Settings;

/// <summary>One property of a plugin's settings, in words of the host: it holds nothing of the plugin and outlives it.</summary>
public sealed record Setting
{
    /// <summary>The name in JSON: the property's name in camel case.</summary>
    public required string Name { get; init; }

    /// <summary>The name people see.</summary>
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public required SettingKind Kind { get; init; }

    /// <summary>Whether <c>null</c> is accepted.</summary>
    public bool Nullable { get; init; }

    public bool Required { get; init; }

    /// <summary>The value where none is given.</summary>
    public JsonElement Default { get; init; }

    /// <summary>The least number, or the least length of time in seconds.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number, or the greatest length of time in seconds.</summary>
    public double? Maximum { get; init; }

    public bool MinimumIsExclusive { get; init; }

    public bool MaximumIsExclusive { get; init; }

    /// <summary>The least length of a text, or number of entries of a list.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text, or number of entries of a list.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The regular expression that the whole of a text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values accepted, as JSON; empty where any is.</summary>
    public IReadOnlyList<JsonElement> Allowed { get; init; } = [];

    /// <summary>What the entries of a list are.</summary>
    public Setting? Items { get; init; }

    /// <summary>Whether a whole number must fit 32 bits.</summary>
    internal bool Short { get; init; }

    /// <summary>Whether a number is kept to its last decimal digit.</summary>
    internal bool Exact { get; init; }
}
