namespace LabelHub.Plugin.LabelStudio.Configuration;

/// <summary>When an element is shown, by its attributes; they count for all inside it.</summary>
internal static class ConfigConditions
{
    private const string When = "visibleWhen";
    private const string Field = "whenTagName";
    private const string RegionLabels = "whenLabelValue";
    private const string ChoiceLabels = "whenChoiceValue";

    public static FieldCondition? Of(IReadOnlyDictionary<string, string> attributes) =>
        attributes.Keys.Any(name => name is When or Field or RegionLabels or ChoiceLabels)
            ? new() { Kind = Kind(attributes), Field = attributes.GetValueOrDefault(Field), Labels = Labels(attributes) }
            : null;

    private static ConditionKind Kind(IReadOnlyDictionary<string, string> attributes) => attributes.GetValueOrDefault(When) switch
    {
        "region-selected" => ConditionKind.RegionSelected,
        "no-region-selected" => ConditionKind.NoRegionSelected,
        "choice-selected" => ConditionKind.ChoiceSelected,
        "choice-unselected" => ConditionKind.ChoiceUnselected,
        // Questions about a region name what it must be, without saying when.
        null => attributes.ContainsKey(ChoiceLabels) ? ConditionKind.ChoiceSelected : ConditionKind.RegionSelected,
        _ => ConditionKind.Unknown,
    };

    private static string[] Labels(IReadOnlyDictionary<string, string> attributes) =>
        (attributes.GetValueOrDefault(RegionLabels) ?? attributes.GetValueOrDefault(ChoiceLabels) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
