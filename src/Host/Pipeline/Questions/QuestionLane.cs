using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Work;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline.Questions;

/// <summary>
/// Asks the services of one plugin what its rules want to know, and appends each reply as an event. A service that fails delays what rests on its
/// reply, and nothing else.
/// </summary>
internal sealed class QuestionLane(string plugin, PluginCatalog catalog, Rulebook rulebook, TranslateLane translate, EventLog log, Hub hub, TimeProvider clock)
{
    /// <summary>How many questions of a plugin are asked at the same time.</summary>
    public const int AtOnce = 4;

    private const int PerSecond = 10;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>On PostgreSQL an event can be stored for a while before anybody may read it.</summary>
    private static readonly TimeSpan UntilReadable = TimeSpan.FromMilliseconds(100);

    private readonly Pace _pace = new(PerSecond, clock);
    private readonly ConcurrentDictionary<string, long> _kept = new(StringComparer.Ordinal);

    /// <returns>How many questions were asked.</returns>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        if (catalog.Find(plugin) is not { Status: PluginStatus.Active } build) return 0;
        if (await hub.ReadAsync(session => RebuildStore.IsUnfinishedAsync(session, stop), stop) || !_pace.TryTake()) return 0;
        var asked = await hub.WorkAsync(WorkKind.Question, plugin, 1, Lease, claims => WorkAsync(build, claims[0], stop), stop);
        if (asked == 0) _pace.Return();
        return asked;
    }

    private async Task WorkAsync(PluginBuild build, Claim claim, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => QuestionStore.NextAsync(session, plugin, claim.Subject, stop), stop) is not { } asked)
        {
            await hub.WriteAsync(session => WorkStore.DoneOrReleaseAsync(session, claim, stop), stop);
            return;
        }

        if (IsKept(asked.QuestionKey))
        {
            await hub.WriteAsync(session => WorkStore.ReleaseAsync(session, claim, UntilReadable, null, counts: false, stop), stop);
            return;
        }

        var answer = await AskAsync(build, claim, asked, stop);
        if (answer.Body is { } body) await KeepAsync(asked.QuestionKey, body, stop);
        await hub.WriteAsync(session => EndAsync(session, claim, answer, stop), stop);
    }

    private async Task<ServiceAnswer> AskAsync(PluginBuild build, Claim claim, QuestionStore.Asked asked, CancellationToken stop)
    {
        var timeline = await rulebook.NowAsync(stop);
        if (timeline.Current.Find(plugin) is not { } entry) return ServiceAnswer.Unknown($"Plugin '{plugin}' is not in force.");
        var rules = (await rulebook.OpenAsync(plugin, timeline, [(asked.Connection, asked.ProjectId)], stop))(entry, asked.Connection, asked.ProjectId);
        return await new ServiceCall(build.Thread, clock).AskAsync(rules, asked.Question, claim.Subject, stop);
    }

    /// <summary>The identity makes the first reply the only one, whoever asked, and however often.</summary>
    private async Task KeepAsync(string key, string body, CancellationToken stop)
    {
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{EventKind.ReplyGiven}\n{plugin}\n{key}"));
        var stored = await log.AppendAsync(new NewEvent { Connection = House.Connection, Kind = EventKind.ReplyGiven, Identity = identity, Body = HouseEvent.Body(new ReplyEvent.Given { Plugin = plugin, Question = key, Body = body }) }, stop);
        await translate.CatchUpWithHouseAsync(stop);
        if (rulebook.Position < stored.Position) _kept[key] = stored.Position;
    }

    /// <summary>Whether the reply is in the log and was not read from it yet when the question was looked for.</summary>
    private bool IsKept(string key)
    {
        if (!_kept.TryGetValue(key, out var position)) return false;
        if (rulebook.Position >= position) _kept.TryRemove(key, out _);
        return true;
    }

    private static Task EndAsync(Session session, Claim claim, ServiceAnswer answer, CancellationToken stop) => answer switch
    {
        // Another question may share the number: it is looked for again, and the subject ends when there is none.
        { Body: not null } => WorkStore.ReleaseAsync(session, claim, TimeSpan.Zero, null, counts: false, stop),
        { IsFinal: true } => WorkStore.ParkAsync(session, claim, answer.Problem, stop),
        { WasAsked: false } => WorkStore.ReleaseAsync(session, claim, Backoff.After(1), answer.Problem, counts: false, stop),
        _ when claim.Attempts >= MaxAttempts => WorkStore.ParkAsync(session, claim, answer.Problem, stop),
        _ => WorkStore.ReleaseAsync(session, claim, Backoff.After(claim.Attempts), answer.Problem, counts: true, stop),
    };
}
