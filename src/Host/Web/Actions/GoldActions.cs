using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class GoldActions(GoldDesk desk) : IGoldActions
{
    public async Task<ActionOutcome> ReadAsync(long project, string lines, string by, CancellationToken stop)
    {
        var (entries, problem) = GoldCsv.Read(lines);
        if (problem is not null) return ActionOutcome.Refused(problem);
        return await desk.SetAsync(project, entries, "csv", by, stop) switch
        {
            null => ActionOutcome.Refused($"There is no project '{project}'."),
            [] => ActionOutcome.Done,
            var problems => ActionOutcome.Refused(string.Join(" ", problems.Take(10))),
        };
    }

    public async Task<ActionOutcome> FromDecisionAsync(long item, string by, CancellationToken stop) => new(await desk.FromDecisionAsync(item, by, stop));

    public async Task<ActionOutcome> RemoveAsync(long item, string field, string by, CancellationToken stop)
    {
        await desk.RemoveAsync(item, field, by, stop);
        return ActionOutcome.Done;
    }
}
