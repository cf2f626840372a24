using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Api.Reads.StartPlans;
using LabelHub.Host.Connections;
using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Web.Actions;

internal sealed class StartActions(ConnectionDirectory directory, ConnectionCheck check, HookRegistration hooks, SecondLookDesk looks, StartPlanReading plans, WritingSwitches switches) : IStartActions
{
    public async Task<ActionOutcome> TestAsync(long connection, CancellationToken stop) => await directory.ByIdAsync(connection, stop) is { } open
        ? await AskedAsync(async () =>
        {
            await check.RunAsync(open.Row, stop);
            return ActionOutcome.Done;
        })
        : None(connection);

    public Task<ActionOutcome> FollowAsync(long connection, string project, CancellationToken stop) => AskedAsync(async () => await hooks.FollowAsync(connection, project, stop) ? ActionOutcome.Done : None(connection));

    public async Task<ActionOutcome> DeclineAsync(long connection, string project, CancellationToken stop) =>
        await hooks.DeclineAsync(connection, project, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"The project '{project}' is not offered: it is followed already, or gone from the tool.");

    public async Task<ActionOutcome> AskAsync(long connection, LookForm form, string by, CancellationToken stop)
    {
        var (labels, refusal) = await looks.AskAsync(new() { Connection = connection, Percent = form.Percent, Seed = form.Seed, By = by }, stop);
        if (labels is null) return refusal is null ? None(connection) : ActionOutcome.Refused(refusal);
        if (form.SwitchOn && await plans.FindAsync(connection, form.Percent, stop) is { } plan) await switches.OnAsync([.. plan.Projects.Where(project => !project.MayAsk).Select(project => project.Project.Id)], EffectKind.Label, by, stop);
        return ActionOutcome.Done;
    }

    public async Task<ActionOutcome> EndAsync(long look, string by, CancellationToken stop) => await looks.EndAsync(look, by, stop) ? ActionOutcome.Done : ActionOutcome.Refused($"There is no second look '{look}'.");

    private static async Task<ActionOutcome> AskedAsync(Func<Task<ActionOutcome>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ToolException refused)
        {
            return ActionOutcome.Refused(refused.Message);
        }
    }

    private static ActionOutcome None(long connection) => ActionOutcome.Refused($"There is no connection '{connection}'.");
}
