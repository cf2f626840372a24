using System.Collections.Concurrent;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Crashes;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LabelHub.Plugins;

/// <summary>
/// All plugins of an installation: finds, loads and unloads them. Whatever is wrong with a plugin is its status and reason, never an
/// exception. A build once loaded stays until it is unloaded by name, also when its files were replaced: rulesets refer to it by hash.
/// </summary>
public sealed partial class PluginCatalog : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, PluginBuild> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _approved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _disabled;
    private readonly PluginOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly PluginStore _store;
    private readonly CrashLedger _crashes;
    private readonly RunMarker _marker;
    private volatile IReadOnlyList<PluginBuild> _found = [];

    public PluginCatalog(PluginOptions options, TimeProvider time, ILogger<PluginCatalog>? log = null)
    {
        _options = options;
        _time = time;
        _log = log ?? NullLogger<PluginCatalog>.Instance;
        _disabled = new(options.Disabled, StringComparer.Ordinal);
        _store = new(Path.GetFullPath(options.Store)); // Assemblies load by absolute paths only.
        _marker = RunMarker.Open(options.State);
        _crashes = new(options.State);
        _crashes.Charge(_marker.Left);
    }

    /// <summary>What the last scan found, by folder.</summary>
    public IReadOnlyList<PluginBuild> Plugins => _found;

    /// <summary>Whether there are folders whose builds an admin approves.</summary>
    public bool AsksForApproval => _options.Asking.Count > 0;

    /// <summary>The build of a plugin that the last scan found and that no other supersedes.</summary>
    public PluginBuild? Find(string id) => _found.Where(build => build.Id == id && build.Status != PluginStatus.Superseded).OrderBy(build => build.Status == PluginStatus.Unapproved).FirstOrDefault();

    /// <summary>Lets builds run from the next scan on.</summary>
    /// <returns>Whether any of them was not approved before.</returns>
    public bool Approve(IEnumerable<string> hashes)
    {
        var before = _approved.Count;
        foreach (var hash in hashes) _approved.TryAdd(hash, true);
        return _approved.Count > before;
    }

    /// <summary>Looks through the folders and loads what is new.</summary>
    public Task ScanAsync(CancellationToken stop = default) => InTurnAsync(async () =>
    {
        var candidates = Meet();
        // What waits for approval takes nobody's place.
        var winners = candidates.GroupBy(candidate => candidate.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.OrderByDescending(Waits).Last(), StringComparer.Ordinal);
        var found = new List<PluginBuild>();
        foreach (var candidate in candidates) found.Add(await SettleAsync(candidate, winners[candidate.Id], stop));
        _found = found;
        return true;
    }, stop);

    /// <summary>The build in one folder, beside those that a scan finds: to try it, not to put it in force.</summary>
    public Task<PluginBuild> TryAsync(string folder, CancellationToken stop = default) => InTurnAsync(() => SettleAsync(Candidate.Found(_store, folder), null, stop), stop);

    /// <summary>A build by its hash, loaded from the store if it is not in memory: also an old one, beside the one in force.</summary>
    public Task<PluginBuild> OpenAsync(string hash, CancellationToken stop = default) =>
        _open.TryGetValue(hash, out var open) ? Task.FromResult(open) : InTurnAsync(() => SettleAsync(Candidate.Kept(_store, hash), null, stop), stop);

    /// <summary>Switches a plugin off: every build of it is unloaded, and none is loaded until it is switched on again.</summary>
    /// <returns>Whether its code can leave memory now; a run that never returned holds it until a restart.</returns>
    public Task<bool> UnloadAsync(string id, CancellationToken stop = default) => InTurnAsync(async () =>
    {
        _disabled.Add(id);
        var gone = true;
        foreach (var build in _open.Values.Where(build => build.Id == id).ToArray()) gone &= await UnloadAsync(build);
        return gone;
    }, stop);

    /// <summary>Unloads one build that nothing refers to any more.</summary>
    public Task<bool> CloseAsync(string hash, CancellationToken stop = default) => InTurnAsync(async () =>
        !_open.TryGetValue(hash, out var build) || await UnloadAsync(build), stop);

    /// <summary>Switches a plugin on again.</summary>
    public async Task EnableAsync(string id, CancellationToken stop = default)
    {
        await InTurnAsync(() => Task.FromResult(_disabled.Remove(id)), stop);
        await ScanAsync(stop);
    }

    /// <summary>Trusts a quarantined build again, from the next scan on.</summary>
    public void LiftQuarantine(string id)
    {
        if (Find(id) is { } build) _crashes.Clear(KeyOf(build.Id, build.Hash));
    }

    /// <summary>Says that the host was asked to stop: should the process end before <see cref="DisposeAsync"/>, no plugin is blamed for calling an exit.</summary>
    public void Stopping() => _marker.Stopping();

    /// <summary>Ends all threads. What still runs then is not held against its plugin: the host was asked to stop.</summary>
    public async ValueTask DisposeAsync()
    {
        Stopping();
        try
        {
            await Task.WhenAll(_open.Values.Select(build => build.UnloadAsync("LabelHub is stopping."))).WaitAsync(Grace, _time);
        }
        catch (TimeoutException)
        {
            // A run is still at it; its thread is a background thread and ends with the process.
        }

        _crashes.ClearCounts();
        _marker.Dispose();
        _turn.Dispose();
    }

    private Candidate[] Meet() =>
        [.. _options.Folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            .Select(folder => Candidate.Found(_store, folder))];

    private async Task<PluginBuild> SettleAsync(Candidate candidate, Candidate? winner, CancellationToken stop)
    {
        if (_open.TryGetValue(candidate.Hash, out var open) && (winner is null || winner == candidate) && IsSettled(open)) return Kept(open);
        var build = Make(candidate);
        if (Refusal(candidate, winner) is { } refusal) build.Refuse(refusal.Status, refusal.Message);
        else await build.LoadAsync(candidate.Copy, stop);
        if (build.HasCode || build.Thread.HoldsLostThread) _open[candidate.Hash] = build;
        Tell(build);
        return build;
    }

    /// <summary>Whether a build in memory stays as it is. One whose thread is lost must: a new one would lose another.</summary>
    private bool IsSettled(PluginBuild open) => open.Thread.HoldsLostThread || (open.HasCode && !_disabled.Contains(open.Id));

    private PluginBuild Kept(PluginBuild open)
    {
        if (open.Status == PluginStatus.Disabled && !_disabled.Contains(open.Id)) open.Refuse(PluginStatus.Suspended, open.Thread.LostReason);
        return open;
    }

    private PluginException? Refusal(Candidate candidate, Candidate? winner)
    {
        if (candidate.Problem is { } problem) return problem;
        if (winner is not null && Waits(candidate))
            return new(PluginStatus.Unapproved, $"Build '{candidate.Hash[..16]}' of plugin '{candidate.Id}', in '{candidate.Folder}', waits for an admin: see where it comes from, then approve it on its page.");
        if (winner is not null && winner != candidate)
            return new(PluginStatus.Superseded, $"Another plugin '{candidate.Id}', in '{winner.Folder}', takes its place; remove one of the two folders.");
        if (_disabled.Contains(candidate.Id)) return new(PluginStatus.Disabled, $"Plugin '{candidate.Id}' is switched off; switch it on to load it.");
        if (SdkVersion.Refusal(candidate.Manifest!) is { } mismatch) return mismatch;
        return _crashes.QuarantineOf(KeyOf(candidate.Id, candidate.Hash)) is { } reason ? new(PluginStatus.Quarantined, reason) : null;
    }

    private bool Waits(Candidate candidate) => candidate.Problem is null && _options.Asking.Contains(Path.GetDirectoryName(candidate.Folder)) && !_approved.ContainsKey(candidate.Hash);

    private PluginBuild Make(Candidate candidate)
    {
        var key = KeyOf(candidate.Id, candidate.Hash);
        var thread = new PluginThread(candidate.Id, _options.Limits, _time, _marker.Take(key), () => _crashes.Clear(key));
        return new(candidate, thread, _options, new PluginLog(_time));
    }

    private async Task<bool> UnloadAsync(PluginBuild build)
    {
        await build.UnloadAsync($"Plugin '{build.Id}' was unloaded; switch it on to load it again.");
        return !build.Thread.HoldsLostThread && _open.TryRemove(build.Hash, out _);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Tell(PluginBuild build)
    {
        if (build.Status is PluginStatus.Active) Log.Loaded(_log, build.Id, build.Version, build.Hash);
        else Log.NotActive(_log, build.Id, build.Status, build.Reason);
    }

    private static string KeyOf(string id, string hash) => $"{id}@{hash}";

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "Plugin '{Id}' {Version} is loaded, build {Hash}.")]
        public static partial void Loaded(ILogger log, string id, string version, string hash);

        [LoggerMessage(2002, LogLevel.Warning, "Plugin '{Id}' is not active ({Status}): {Reason}")]
        public static partial void NotActive(ILogger log, string id, PluginStatus status, string reason);
    }
}
