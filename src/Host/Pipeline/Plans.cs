using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Pipeline;

/// <summary>What people decide about plans: every decision is an event, and the difference is then posted by the ordinary lanes.</summary>
internal sealed class Plans(EventLog log, Hub hub)
{
    public Task<PlanRow?> FindAsync(long id, CancellationToken stop) => hub.ReadAsync(session => PlanStore.FindAsync(session, id, stop), stop);

    /// <returns>Why it cannot be applied, or <see langword="null"/> when it was.</returns>
    public Task<string?> ApplyAsync(long id, CancellationToken stop) => DecideAsync(id, EventKind.PlanApplied, [PlanState.Ready], stop);

    /// <returns>Why it cannot be discarded, or <see langword="null"/> when it was.</returns>
    public Task<string?> DiscardAsync(long id, CancellationToken stop) => DecideAsync(id, EventKind.PlanDiscarded, [PlanState.Ready, PlanState.Computing], stop);

    /// <summary>Asks for a plan that acts on a connection's history.</summary>
    /// <returns>The id of the plan.</returns>
    public async Task<long> AskHistoryAsync(long connection, CancellationToken stop) =>
        (await AppendAsync(EventKind.PlanAsked, new HouseEvent.PlanRequest { Kind = PlanKind.History, Scope = connection, Cause = "Acting on work that is older than its connection" }, stop)).Position;

    private async Task<string?> DecideAsync(long id, string kind, IReadOnlyList<string> accepted, CancellationToken stop)
    {
        var plan = await FindAsync(id, stop);
        if (plan is null) return $"There is no plan '{id}'.";
        if (!accepted.Contains(plan.State)) return $"Plan {id} is '{plan.State}'; this takes a plan that is {string.Join(" or ", accepted.Select(s => $"'{s}'"))}.";
        await AppendAsync(kind, new HouseEvent.PlanDecision { Plan = id }, stop);
        return null;
    }

    private Task<Appended> AppendAsync<T>(string kind, T body, CancellationToken stop) =>
        log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = kind, Body = HouseEvent.Body(body) }, stop);
}
