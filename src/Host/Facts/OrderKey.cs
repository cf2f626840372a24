using System.Globalization;

namespace LabelHub.Host.Facts;

/// <summary>The key under which an effect is found again in a tool: item, rule and generation.</summary>
internal readonly record struct OrderKey
{
    public required long ItemId { get; init; }

    /// <summary>A hash of plugin and outcome key.</summary>
    public required string Rule { get; init; }

    public required int Generation { get; init; }

    /// <summary>The logical key without the generation.</summary>
    public string EffectKey => string.Create(CultureInfo.InvariantCulture, $"{ItemId}-{Rule}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"lh-{ItemId}-{Rule}-{Generation}");

    public static OrderKey Of(long item, string plugin, string outcome, int generation) =>
        new() { ItemId = item, Rule = Content.Hash(plugin, outcome)[..16], Generation = generation };

    /// <summary>Reads a key that came back from a tool; anything else is not ours.</summary>
    public static OrderKey? TryRead(string text)
    {
        var parts = text.Split('-');
        return parts is ["lh", var item, { Length: 16 } rule, var generation]
            && long.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var itemId)
            && int.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new OrderKey { ItemId = itemId, Rule = rule, Generation = number }
            : null;
    }
}
