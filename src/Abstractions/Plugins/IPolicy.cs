using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>A rule that looks at all that stands about an item or a contributor and says what should be so. Must be pure.</summary>
public interface IPolicy
{
    /// <summary>Effects wanted for an item. Any other outcome fails the run.</summary>
    /// <param name="item">All that stands about the item.</param>
    IEnumerable<Outcome> Decide(ItemState item) => [];

    /// <summary>Awards wanted for a contributor. Asked of plugins that also bring an <see cref="IIncentive"/>. Any other outcome fails the run.</summary>
    /// <param name="who">All that stands about the contributor.</param>
    IEnumerable<Outcome> Decide(ContributorState who) => [];
}
