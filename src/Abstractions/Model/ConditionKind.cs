namespace LabelHub.Abstractions.Model;

/// <summary>What a <see cref="FieldCondition"/> looks at.</summary>
public enum ConditionKind
{
    /// <summary>Something LabelHub does not interpret.</summary>
    Unknown = 0,

    /// <summary>A region is selected on the tool's page, of the field and with one of the labels, where those are named.</summary>
    RegionSelected,

    /// <summary>No region is selected on the tool's page.</summary>
    NoRegionSelected,

    /// <summary>One of the labels is chosen in the field, or any where none is named.</summary>
    ChoiceSelected,

    /// <summary>None of the labels is chosen in the field.</summary>
    ChoiceUnselected,
}
