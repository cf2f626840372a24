using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.People;

/// <summary>Changes how far a project may look at people. Raising waits for its date; lowering takes effect at once.</summary>
internal sealed class LevelDesk(Hub hub, HouseLog house, TimeProvider clock)
{
    /// <returns>What is wrong; nothing when it is done; <see langword="null"/> when there is no such project.</returns>
    public async Task<IReadOnlyList<string>?> ChangeAsync(long project, LevelRequest request, string by, CancellationToken stop)
    {
        var (row, history) = await hub.ReadAsync(async session => (await ProjectStore.FindAsync(session, project, stop), await PeopleLevelStore.HistoryAsync(session, project, stop)), stop);
        if (row is null) return null;
        var errors = LevelRules.Errors(request, row.PeopleLevel, history.Any(change => change.State == LevelState.Announced), clock.GetUtcNow());
        if (errors.Count > 0) return errors;
        if (PeopleLevel.IsAbove(request.Level, row.PeopleLevel)) await RaiseAsync(project, request, by, stop);
        else await house.AppendAsync(EventKind.PeopleLevelLowered, new PeopleEvent.Lowered { Project = project, Level = request.Level, Reason = request.Reason!.Trim(), By = by }, null, stop);
        return [];
    }

    /// <summary>Has announced changes whose date has come take effect, each by an event.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TakeEffectAsync(CancellationToken stop)
    {
        var ripe = await hub.ReadAsync(session => PeopleLevelStore.RipeAsync(session, clock.Micros(), stop), stop);
        foreach (var change in ripe)
        {
            var body = new PeopleEvent.Effective { Project = change.ProjectId, Change = change.Position };
            await house.AppendAsync(EventKind.PeopleLevelEffective, body, change.Position.ToString(CultureInfo.InvariantCulture), stop);
        }

        return ripe.Count;
    }

    private async Task RaiseAsync(long project, LevelRequest request, string by, CancellationToken stop)
    {
        var body = new PeopleEvent.Raised
        {
            Project = project,
            Level = request.Level,
            Purpose = request.Purpose!.Trim(),
            LegalBasis = request.LegalBasis!.Trim(),
            Notice = request.Notice!.Trim(),
            NoticeAt = request.NoticeAt!.Value.ToUniversalTime(),
            EffectiveAt = request.EffectiveAt!.Value.ToUniversalTime(),
            By = by,
        };
        await house.AppendAsync(EventKind.PeopleLevelRaised, body, null, stop);
        await TakeEffectAsync(stop);
    }
}
