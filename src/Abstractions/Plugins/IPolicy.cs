using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>A rule that looks at all that stands about an item or a contributor and says what should be so. Must be pure.</summary>
public interface IPolicy
{
    /// <summary>Findings over several annotations and effects wanted for an item.</summary>
    /// <param name="item">All that stands about the item.</param>
    IEnumerable<Outcome> Decide(ItemState item) => [];

    /// <summary>Awards and effects wanted for a contributor.</summary>
    /// <param name="who">All that stands about the contributor.</param>
    IEnumerable<Outcome> Decide(ContributorState who) => [];
}
