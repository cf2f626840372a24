using LabelHub.Host.Access;
using LabelHub.Host.People;

namespace LabelHub.Host.Web.Actions;

/// <summary>What a lead may do about how far a project looks at people, and about who gets in.</summary>
internal interface IPeopleActions
{
    /// <returns>What is wrong; nothing when it is done; <see langword="null"/> when there is no such project.</returns>
    Task<IReadOnlyList<string>?> ChangeLevelAsync(long project, LevelRequest request, string by, CancellationToken stop);

    /// <summary>Makes a link for the person behind an account of a tool.</summary>
    /// <returns><see langword="null"/> when nobody has labelled under that account.</returns>
    Task<OwnLink?> LinkAsync(long connection, string account, string by, CancellationToken stop);

    /// <summary>Lets the browser in that asked, as the person behind an account of a tool.</summary>
    Task<ActionOutcome> ApproveAsync(long request, long connection, string account, string by, CancellationToken stop);

    Task<ActionOutcome> DeclineAsync(long request, CancellationToken stop);
}
