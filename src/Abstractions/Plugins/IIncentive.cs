using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Rewards judged work. The ledger posts what is wanted minus what was posted, so an award given twice is paid once.</summary>
public interface IIncentive
{
    /// <summary>Says what the contributor should have for one settled judgement.</summary>
    /// <param name="judgement">The judgement; never a provisional one.</param>
    /// <param name="who">The contributor as they stand.</param>
    IEnumerable<Award> Reward(Judgement judgement, ContributorState who) => [];

    /// <summary>Says what the contributor should have for all of their settled work, such as a level or a bonus for a stretch of it. Each award names the items it rests on.</summary>
    /// <param name="who">The contributor as they stand; <see cref="ContributorState.Settled"/> holds the work of the time in which these rules were in force.</param>
    IEnumerable<Award> Reward(ContributorState who) => [];
}
