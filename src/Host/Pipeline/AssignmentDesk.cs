using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>Takes down what a lead wishes somebody to work on.</summary>
internal sealed class AssignmentDesk(HouseLog house, Hub hub)
{
    /// <summary>How many items one person's list may have: a tool shows it whole, a condition each.</summary>
    public const int Most = 500;

    /// <returns>Why not; <see langword="null"/> when it is taken down.</returns>
    public async Task<string?> SetAsync(AssignmentEvent.Set wish, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => RefusalAsync(session, wish, stop), stop) is { } refusal) return refusal;
        await house.AppendAsync(EventKind.AssignmentSet, wish, null, stop);
        return null;
    }

    private static async Task<string?> RefusalAsync(Session session, AssignmentEvent.Set wish, CancellationToken stop)
    {
        if (wish.Items.Count > Most) return $"{wish.Items.Count:N0} items are more than one list may have. Give {Most} at most.";
        if (await ProjectStore.FindAsync(session, wish.Project, stop) is not { ForReview: false } project) return $"There is no project '{wish.Project}' to label in.";
        if (await ContributorStore.FindAsync(session, wish.Contributor, stop) is not { } person || person.Connection != project.Connection) return $"There is no contributor '{wish.Contributor}' of the tool that project '{project.Title}' is in. Whoever has answered anything there is one.";
        if (await ConnectionStore.FindAsync(session, project.Connection, stop) is not { HasTool: true, Leaving: null }) return "The connection has no tool to list items in: it only receives, or has left.";
        var strange = await AssignmentStore.StrangeAsync(session, wish.Project, wish.Items, stop);
        return strange.Count == 0 ? null : $"These are no living items of project '{project.Title}': {string.Join(", ", strange.Take(10))}. Give LabelHub's own numbers of items.";
    }
}
