using LabelHub.Host.Api.Reads.StartPlans;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Api.Reads.Projects;

/// <summary>Reads projects with their numbers, in a handful of small statements for each.</summary>
internal sealed class ProjectReading(Hub hub)
{
    public Task<IReadOnlyList<ProjectSummary>> AllAsync(CancellationToken stop) => hub.ReadAsync(session => AllAsync(session, stop), stop);

    public static async Task<IReadOnlyList<ProjectSummary>> AllAsync(Session session, CancellationToken stop)
    {
        var connections = (await ConnectionStore.AllAsync(session, stop)).ToDictionary(c => c.Id, c => c.Name);
        var writeBack = (await SettingView.WriteBackAsync(session, stop)).ToLookup(w => w.ProjectId, w => w.Kind);
        var quality = await StartPlanReading.QualityAsync(session, stop);
        var projects = new List<ProjectSummary>();
        foreach (var row in await ProjectStore.AllAsync(session, stop))
        {
            projects.Add(await SummaryAsync(session, row, connections.GetValueOrDefault(row.Connection, ""), [.. writeBack[row.Id]], stop) with { Quality = quality.GetValueOrDefault(row.Id) });
        }

        return projects;
    }

    private static async Task<ProjectSummary> SummaryAsync(Session session, ProjectRow row, string connection, IReadOnlyList<string> writeBack, CancellationToken stop)
    {
        var counters = await CounterStore.OfProjectAsync(session, row.Id, stop);
        var agreement = await ProjectView.AgreementAsync(session, row.Id, stop);
        return new()
        {
            Id = row.Id,
            Connection = new() { Id = row.Connection, Name = connection },
            RemoteId = row.RemoteId,
            Title = row.Title,
            ForReview = row.ForReview,
            PeopleLevel = row.PeopleLevel,
            Items = counters.GetValueOrDefault(Counter.Items),
            Labelled = counters.GetValueOrDefault(Counter.Labelled),
            Settled = counters.GetValueOrDefault(Counter.Settled),
            Reviewed = counters.GetValueOrDefault(Counter.Effects(EffectState.Fulfilled)),
            Annotations = counters.GetValueOrDefault(Counter.Annotations),
            Contributors = await ProjectView.ContributorsAsync(session, row.Id, stop),
            Findings = counters.GetValueOrDefault(Counter.Findings),
            Agreement = agreement.Mean,
            AgreementItems = agreement.Items,
            WriteBack = writeBack,
        };
    }
}
