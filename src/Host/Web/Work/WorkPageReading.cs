using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Work;
using LabelHub.Host.Web.Actions;

namespace LabelHub.Host.Web.Work;

/// <summary>Reads one tab of the work page.</summary>
internal sealed class WorkPageReading(WorkReading work, EffectReading effects, DeliveryReading deliveries, IScheduleActions schedules)
{
    private const int PageSize = 50;

    /// <returns><see langword="null"/> when the place is not one of this tab's list.</returns>
    public async Task<WorkModel?> ReadAsync(string tab, string? effectState, string? next, CancellationToken stop)
    {
        var request = new ListRequest(next, PageSize);
        if (tab != WorkTab.Outbox && request.Problem is not null) return null;
        var model = new WorkModel { Tab = tab, Counts = await work.CountsAsync(stop), IsFurther = !string.IsNullOrEmpty(next) };
        return tab switch
        {
            WorkTab.Due or WorkTab.Waiting or WorkTab.Parked => model with { Work = await work.ListAsync(tab, request.Place ?? 0, PageSize, stop) },
            WorkTab.Outbox => await OutboxAsync(model, effectState, next, stop),
            WorkTab.Schedules => model with { Schedules = await schedules.ListAsync(stop) },
            _ => await DeliveriesAsync(model, request.Place ?? long.MaxValue, stop),
        };
    }

    private async Task<WorkModel> DeliveriesAsync(WorkModel model, long before, CancellationToken stop)
    {
        var (events, sources) = await deliveries.ReadAsync(before, PageSize, stop);
        return model with { Deliveries = events, Sources = sources };
    }

    private async Task<WorkModel?> OutboxAsync(WorkModel model, string? state, string? next, CancellationToken stop)
    {
        if (EffectReading.Place(next) is not { } after) return null;
        var (page, counts) = await effects.ListAsync(new() { State = state }, after, PageSize, stop);
        return model with { Effects = page, EffectState = state, EffectCounts = counts };
    }
}
