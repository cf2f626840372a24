using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Web.Overview;

/// <summary>What is recorded of what waits for a person.</summary>
internal sealed record NeedFacts
{
    public IReadOnlyList<PlanRow> Plans { get; init; } = [];

    public IReadOnlyList<ConnectionRow> Paused { get; init; } = [];

    /// <summary>Projects with how many items have open errors, and how many settled ones have a tie.</summary>
    public IReadOnlyList<(ProjectRow Project, long Errors, long Ties)> Projects { get; init; } = [];

    /// <summary>Accounts that had a hand in the work of others.</summary>
    public IReadOnlyList<DoubtView.Suspicion> Suspicions { get; init; } = [];

    /// <summary>Objections that are open, and how many of them are past their date.</summary>
    public long Cases { get; init; }

    public long Overdue { get; init; }

    /// <summary>Projects that were found in tools, and that nobody decided to follow.</summary>
    public IReadOnlyList<OfferRow> Offers { get; init; } = [];

    /// <summary>Guidelines whose version in force clearly lowered the accuracy.</summary>
    public IReadOnlyList<(ProjectRow Project, AccuracyDrop Drop)> Drops { get; init; } = [];

    public static async Task<NeedFacts> ReadAsync(Session session, long now, CancellationToken stop)
    {
        var projects = new List<(ProjectRow, long, long)>();
        foreach (var project in (await ProjectStore.AllAsync(session, stop)).Where(p => !p.ForReview))
        {
            projects.Add((project, await NeedView.ItemsWithErrorsAsync(session, project.Id, stop), await NeedView.TiesAsync(session, project.Id, stop)));
        }

        return new() { Plans = await NeedView.ReadyPlansAsync(session, stop), Paused = await NeedView.PausedAsync(session, stop), Projects = projects, Cases = await NeedView.CasesAsync(session, long.MaxValue, stop), Overdue = await NeedView.CasesAsync(session, now, stop), Suspicions = await DoubtView.AccountsAsync(session, stop), Offers = await OfferStore.OpenAsync(session, stop) };
    }
}
