using LabelHub.Host.Storage;
using LabelHub.Host.Rows;

namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>What tests ask of the database.</summary>
internal static class HubReading
{
    public static async Task<ProjectRow> ProjectAsync(this Hub hub, int remote, CancellationToken stop) =>
        (await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop)).Single(project => project.RemoteId == Text(remote));

    public static async Task<bool> KnowsAsync(this Hub hub, int remote, CancellationToken stop) =>
        (await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop)).Any(project => project.RemoteId == Text(remote));

    public static Task<IReadOnlyList<EffectRow>> EffectsAsync(this Hub hub, CancellationToken stop) =>
        hub.ReadAsync(session => session.QueryAsync<EffectRow>("SELECT * FROM derived_effect ORDER BY item_id, plugin, effect_key, generation", null, stop), stop);

    public static Task<IReadOnlyList<ConsensusRow>> ConsensusAsync(this Hub hub, int task, CancellationToken stop) => hub.ReadAsync(
        session => session.QueryAsync<ConsensusRow>(
            "SELECT c.* FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id WHERE i.remote_id = @task AND NOT i.ended", new { task = Text(task) }, stop), stop);

    public static Task<IReadOnlyList<FindingRow>> FindingsAsync(this Hub hub, int task, CancellationToken stop) => hub.ReadAsync(
        session => session.QueryAsync<FindingRow>(
            "SELECT f.* FROM derived_finding f JOIN derived_item i ON i.id = f.item_id WHERE i.remote_id = @task", new { task = Text(task) }, stop), stop);

    public static Task<IReadOnlyList<PlanRow>> PlansAsync(this Hub hub, CancellationToken stop) =>
        hub.ReadAsync(session => PlanStore.ListAsync(session, long.MaxValue, 100, stop), stop);

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
