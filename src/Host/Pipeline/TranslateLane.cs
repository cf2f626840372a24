using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Log;
using LabelHub.Host.Facts;
using LabelHub.Host.Work;
using LabelHub.Host.Storage;
using LabelHub.Host.Rows;
using LabelHub.Plugins.Containment;

namespace LabelHub.Host.Pipeline;

/// <summary>Reads the log in order and records what it says: the house's events first, so that the rules for a position are known before its work.</summary>
internal sealed class TranslateLane(LogStore log, Hub hub, ConnectorDirectory connectors, Rulebook rulebook, LaneSignals signals)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many events were consumed.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        var consumed = await HouseAsync(stop) + await RetriedAsync(stop);
        foreach (var connection in await hub.ReadAsync(session => ConnectionStore.AllAsync(session, stop), stop)) consumed += await ConnectionAsync(connection, stop);
        return consumed;
    }

    /// <summary>Consumes all the house's events, those of this moment too, so that the rules in force are known and who did something finds it done.</summary>
    public async Task CatchUpWithHouseAsync(CancellationToken stop)
    {
        await log.VisibleAsync(House.Connection, stop);
        while (await HouseAsync(stop) > 0)
        {
        }
    }

    private async Task<int> HouseAsync(CancellationToken stop)
    {
        var cursor = await hub.ReadAsync(session => CursorStore.FindAsync(session, House.Connection, stop), stop);
        var events = await log.ReadAsync(House.Connection, cursor.Position, BatchSize, stop);
        if (events.Count == 0)
        {
            // Another node may have consumed them.
            if (rulebook.Position != cursor.Position) await rulebook.RefreshAsync(stop);
            return 0;
        }

        var expected = cursor.Position;
        await hub.WriteAsync(
            async session =>
            {
                if (!await CursorStore.HoldsAsync(session, House.Connection, expected, stop)) return;
                foreach (var item in events) await HouseFacts.ApplyAsync(session, item, rulebook.ItemLanes, stop);
                cursor.Position = events[^1].Position;
                await session.UpsertAsync([cursor], stop);
            },
            stop);
        await rulebook.RefreshAsync(stop);
        signals.Items.Beat();
        signals.Effects.Beat();
        return events.Count;
    }

    private async Task<int> ConnectionAsync(ConnectionRow connection, CancellationToken stop)
    {
        if (!connectors.IsReady(connection.Kind)) return 0;
        var cursor = await hub.ReadAsync(session => CursorStore.FindAsync(session, connection.Id, stop), stop);
        var events = await log.ReadAsync(connection.Id, cursor.Position, BatchSize, stop);
        if (events.Count == 0) return 0;
        // What the house said between its turn and this read may stand before these events, and holds for them.
        await CatchUpWithHouseAsync(stop);
        var read = await TranslateAsync(connection, events, stop);
        var usable = read.TakeWhile(r => r.Result.Status is RunStatus.Completed or RunStatus.Failed).ToList();
        var hung = read.Skip(usable.Count).FirstOrDefault(r => r.Result.Status == RunStatus.TimedOut);
        if (hung is not null) usable.Add(hung);
        if (usable.Count > 0) await RecordAsync(connection, usable, new Origin { From = cursor.Position, To = usable[^1].Event.Position }, stop);
        return usable.Count;
    }

    /// <summary>Events that were parked and are to be read again.</summary>
    private Task<int> RetriedAsync(CancellationToken stop) => hub.WorkAsync(
        WorkKind.Event,
        WorkLane.Translate,
        BatchSize,
        Lease,
        async claims =>
        {
            foreach (var claim in claims) await RetryAsync(claim, stop);
        },
        stop);

    private async Task RetryAsync(Claim claim, CancellationToken stop)
    {
        var item = await log.FindAsync(claim.Subject, stop);
        var connection = item is null ? null : await hub.ReadAsync(session => ConnectionStore.FindAsync(session, item.Connection, stop), stop);
        if (connection is null) await hub.WriteAsync(session => WorkStore.DoneAsync(session, claim, stop), stop);
        else if (connectors.IsReady(connection.Kind)) await RecordAsync(connection, await TranslateAsync(connection, [item!], stop), new Origin { Retried = claim }, stop);
        else await hub.WriteAsync(session => WorkStore.ParkAsync(session, claim, $"No plugin that runs reads events of '{connection.Kind}'. See the plugins page for the reason, then retry.", stop), stop);
    }

    private async Task<IReadOnlyList<Reading>> TranslateAsync(ConnectionRow connection, IReadOnlyList<LoggedEvent> events, CancellationToken stop)
    {
        var recorded = events.Select(e => (e.Position, new RecordedEvent
        {
            Kind = e.Kind == EventKind.Delivery ? RecordedKind.Delivery : RecordedKind.Observation,
            Body = e.Body,
            ReceivedAt = e.ReceivedAt,
            Project = e.Project,
        })).ToArray();
        var results = await connectors.TranslateAsync(connection.Kind, recorded, stop);
        return [.. events.Zip(results, (item, result) => new Reading(item, result))];
    }

    /// <summary>Records what a batch says, marks what is due, and moves the cursor or ends the retry, in one transaction.</summary>
    private async Task RecordAsync(ConnectionRow connection, IReadOnlyList<Reading> read, Origin origin, CancellationToken stop)
    {
        await hub.WriteAsync(
            async session =>
            {
                if (!await origin.HoldsAsync(session, connection.Id, stop)) return;
                var slice = await SliceStore.LoadAsync(session, connection, [.. read.SelectMany(r => r.Changes)], stop);
                foreach (var reading in read) await ApplyAsync(session, slice, reading, stop);
                slice.Cursor.Position = Math.Max(slice.Cursor.Position, origin.To);
                await SliceStore.SaveAsync(session, slice, stop);
                slice.Touched.UnionWith(await ClearanceStore.SettleAsync(session, [.. slice.Changed.OfType<AnnotationRow>().Where(row => row.Doubt is not null).Select(row => row.Id)], stop));
                await SecondLookPostStore.SettleAsync(session, [.. slice.Touched.Union(slice.Shifted)], stop);
                await AssignmentStore.SettleAsync(session, [.. slice.Touched.Union(slice.Shifted)], stop);
                foreach (var project in slice.Reschemed) await SecondLookPostStore.SettleProjectAsync(session, project, stop);
                slice.Shifted.UnionWith(await UnionStore.KeyAsync(session, [.. slice.Changed.OfType<ItemRow>()], stop));
                await WorkStore.MarkAsync(session, WorkKind.Item, rulebook.ItemLanes, await UnionStore.WithPeersAsync(session, slice.Touched, stop), Cause.News, stop);
                await WorkStore.MarkAsync(session, WorkKind.Item, rulebook.ItemLanes, [.. (await UnionStore.WithPeersAsync(session, slice.Shifted, stop)).Except(slice.Touched)], Cause.Tool, stop);
                foreach (var project in slice.Reschemed) await WorkStore.MarkProjectAsync(session, rulebook.ItemLanes, project, Cause.Tool, stop);
                await ProjectsAsync(session, slice, stop);
                await LookStore.MarkAsync(session, slice, stop);
            },
            stop);
        signals.Items.Beat();
        signals.Effects.Beat();
        signals.Looks.Beat();
    }

    /// <summary>What people published or chose may have been waiting for the project to be known; and whoever changed its settings may have changed what we left there.</summary>
    private static async Task ProjectsAsync(Session session, Slice slice, CancellationToken stop)
    {
        foreach (var project in slice.Changed.OfType<ProjectRow>())
        {
            await ProjectEffectStore.PostAsync(session, project.Id, stop);
            await PeopleLevelStore.SettleAsync(session, project.Id, stop);
        }

        await ProjectEffectStore.MarkSightAsync(session, slice.Settings, stop);
    }

    private static async Task ApplyAsync(Session session, Slice slice, Reading reading, CancellationToken stop)
    {
        var stamp = new EventStamp
        {
            Position = reading.Event.Position,
            ToolTime = reading.Event.ReceivedAt.ToMicros() + slice.Connection.ClockOffset,
            Trusted = slice.Connection.Trust || reading.Event.Kind == EventKind.Observation,
            Delivered = reading.Event.Kind == EventKind.Delivery,
        };
        var future = Future.Problem(reading.Changes, stamp);
        foreach (var change in future is null ? reading.Changes : []) ToolFacts.Apply(slice, change, stamp);
        var problem = reading.Problem ?? future ?? (reading.Changes.Any(c => c is LookWanted) && !slice.Connection.HasTool
            ? $"The delivery says that something changed but not what, and connection '{slice.Connection.Name}' has no tool to look at."
            : null);
        if (problem is not null) await WorkStore.ParkAsync(session, WorkKind.Event, WorkLane.Translate, reading.Event.Position, problem, stop);
    }

    /// <summary>Where a batch comes from: a stretch of the log behind the cursor, or an event that is tried again.</summary>
    private sealed record Origin
    {
        public long From { get; init; }

        public long To { get; init; }

        public Claim? Retried { get; init; }

        public async Task<bool> HoldsAsync(Session session, long connection, CancellationToken stop)
        {
            if (Retried is null) return await CursorStore.HoldsAsync(session, connection, From, stop);
            if (!await WorkStore.HoldsAsync(session, Retried, stop)) return false;
            // What cannot be read this time either is parked anew in the same transaction.
            await WorkStore.DoneAsync(session, Retried, stop);
            return true;
        }
    }

    private sealed record Reading(LoggedEvent Event, RunResult<Translation> Result)
    {
        public IReadOnlyList<ToolChange> Changes => Result.Completed ? Result.Value.Changes : [];

        public string? Problem => Result.Completed ? Result.Value.Unreadable : Result.Reason;
    }
}
