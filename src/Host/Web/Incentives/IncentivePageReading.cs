using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Incentives;
using LabelHub.Host.Facts;
using LabelHub.Host.Incentives;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Web.Incentives;

/// <summary>Reads what the pages of incentives show.</summary>
internal sealed class IncentivePageReading(IncentiveReading incentives, IncentiveLibrary library, Hub hub)
{
    private const int MostPayouts = 50;

    public Task<IReadOnlyList<IncentiveEntry>> AllAsync(CancellationToken stop) => hub.ReadAsync<IReadOnlyList<IncentiveEntry>>(
        async session =>
        {
            var entries = new List<IncentiveEntry>();
            foreach (var project in (await ProjectStore.AllAsync(session, stop)).Where(project => !project.ForReview))
            {
                var counts = await CounterStore.OfProjectAsync(session, project.Id, stop);
                entries.Add(new(project.Id, project.Title, project.PeopleLevel, IncentiveLibrary.Refusal(project), counts.GetValueOrDefault(Counter.Awards)));
            }

            return entries;
        },
        stop);

    /// <returns><see langword="null"/> when there is no such project.</returns>
    public async Task<IncentiveModel?> FindAsync(long id, CancellationToken stop)
    {
        if (await library.FindAsync(id, stop) is not { } project) return null;
        var model = new IncentiveModel { Project = new Named { Id = id, Name = project.Title }, Absent = IncentiveLibrary.Refusal(project) };
        return model.Absent is null ? await WithFiguresAsync(model, project, stop) : model;
    }

    private async Task<IncentiveModel> WithFiguresAsync(IncentiveModel model, ProjectRow project, CancellationToken stop) => model with
    {
        Budgets = await incentives.BudgetsAsync(project.Id, stop),
        Standings = await incentives.StandingsAsync(project, stop),
        Proposals = await incentives.ProposalsAsync(project.Id, stop),
        Payouts = (await incentives.PayoutsAsync(project.Id, long.MaxValue, MostPayouts, stop)).Items,
        Pay = await incentives.PayAsync(project.Id, stop),
    };
}
