using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Rewards judged work. The ledger posts what is wanted minus what was posted, so an award given twice is paid once.</summary>
public interface IIncentive
{
    /// <summary>Says what the contributor should have for one settled judgement.</summary>
    /// <param name="judgement">The judgement; never a provisional one.</param>
    /// <param name="who">The contributor as they stand.</param>
    IEnumerable<Award> Reward(Judgement judgement, ContributorState who);
}
