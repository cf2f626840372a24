using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.Writing;

/// <summary>Reads what may be written into tools, and how fast.</summary>
internal sealed class WritingReading(Hub hub)
{
    public async Task<WritingState> StateAsync(CancellationToken stop) => Of(await hub.ReadAsync(session => ValveStore.HaltAsync(session, stop), stop));

    /// <param name="project">One project, or <see langword="null"/> for all.</param>
    /// <param name="stop">Gives up.</param>
    public Task<IReadOnlyList<ValveSummary>> ValvesAsync(long? project, CancellationToken stop) => hub.ReadAsync<IReadOnlyList<ValveSummary>>(
        async session =>
        {
            var halt = await ValveStore.HaltAsync(session, stop);
            var set = (await ValveStore.AllAsync(session, stop)).ToDictionary(valve => (valve.Project, valve.Kind));
            var on = (await SettingView.WriteBackAsync(session, stop)).Select(row => (row.ProjectId, row.Kind)).ToHashSet();
            var summaries = new List<ValveSummary>();
            foreach (var row in (await ProjectStore.AllAsync(session, stop)).Where(p => !p.ForReview && (project is null || p.Id == project)))
            {
                var counters = await CounterStore.OfProjectAsync(session, row.Id, stop);
                summaries.AddRange(EffectKind.All.Select(kind => Summary(row, kind, on.Contains((row.Id, kind)), set.GetValueOrDefault((row.Id, kind)), halt, counters)));
            }

            return summaries;
        },
        stop);

    private static ValveSummary Summary(ProjectRow project, string kind, bool on, Valve? valve, HaltRow? halt, IReadOnlyDictionary<string, long> counters)
    {
        var closed = (valve ?? new Valve { Project = project.Id, Kind = kind }).Closed(halt);
        return new()
        {
            Project = new() { Id = project.Id, Name = project.Title },
            Kind = kind,
            On = on,
            CanarySent = valve?.SentSinceCanary,
            Rests = valve?.SentSinceCanary >= Valve.Canary,
            Hourly = valve?.Hourly,
            Closed = closed?.Reason,
            Until = closed?.Until?.ToTime(),
            Wanted = counters.GetValueOrDefault(Counter.Effects(EffectState.Wanted, kind)),
        };
    }

    private static WritingState Of(HaltRow? halt) => halt is null
        ? new() { Stopped = false }
        : new() { Stopped = halt.Stopped, At = halt.At.ToTime(), By = halt.Person, Why = halt.Why.Length > 0 ? halt.Why : null };
}
