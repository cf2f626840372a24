using System.Text.Json;
using LabelHub.Plugins.Containment;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Loading;
using LabelHub.Plugins.Logging;
using LabelHub.Plugins.Settings;

namespace LabelHub.Plugins;

/// <summary>One build of a plugin: id, version and hash, how it stands and what it brings.</summary>
public sealed class PluginBuild
{
    private static readonly Subject Loading = new("loading", 0);
    private static readonly Subject Building = new("building its rules", 0);
    private static readonly Subject Migration = new("migrating its settings", 0);

    private readonly Lock _gate = new();
    private readonly List<PluginInstance> _instances = [];
    private readonly PluginManifest? _manifest;
    private readonly RunLimits _limits;
    private readonly Func<HttpClient> _http;
    private LoadedCode? _code;
    private PluginStatus _status;
    private string _reason;

    internal PluginBuild(Candidate candidate, PluginThread thread, PluginOptions options, PluginLog log)
    {
        Id = candidate.Id;
        Folder = candidate.Folder;
        Hash = candidate.Hash;
        Thread = thread;
        Log = log;
        _manifest = candidate.Manifest;
        (_limits, _http) = (options.Limits, options.Http);
        (_status, _reason) = (PluginStatus.Disabled, "Not loaded yet.");
    }

    /// <summary>The folder it was found in.</summary>
    public string Folder { get; }

    /// <summary>The name that never changes; the folder's name where it cannot be read.</summary>
    public string Id { get; }

    public string Title => _manifest?.Title ?? Id;

    public string Description => _manifest?.Description ?? "";

    public string Version => _manifest?.Version ?? "";

    /// <summary>The SDK it was compiled against, such as <c>1.2</c>.</summary>
    public string Sdk => _manifest?.Sdk.ToString(2) ?? "";

    /// <summary>SHA-256 over its files; empty where they could not be read.</summary>
    public string Hash { get; }

    public PluginStatus Status
    {
        get
        {
            lock (_gate) return _status == PluginStatus.Active && Thread.SuspendedBecause is not null ? PluginStatus.Suspended : _status;
        }
    }

    /// <summary>Why it is not active, in one sentence that says what to do; empty when it is.</summary>
    public string Reason
    {
        get
        {
            lock (_gate) return _status == PluginStatus.Active ? Thread.SuspendedBecause ?? "" : _reason;
        }
    }

    /// <summary>What it can be told; <see langword="null"/> until it was loaded once.</summary>
    public SettingsSchema? Settings { get; private set; }

    public IReadOnlyList<RuleInfo> Rules { get; private set; } = [];

    /// <summary>Where its code runs.</summary>
    public PluginThread Thread { get; }

    /// <summary>What its rules told lately.</summary>
    public PluginLog Log { get; }

    /// <summary>Whether its code is in memory, running or suspended.</summary>
    internal bool HasCode => Code is not null;

    /// <summary>For the test that a load context really goes away.</summary>
    internal WeakReference Context { get; private set; } = new(null);

    /// <summary>Builds its rules with the given settings: a JSON object, <c>{}</c> for the defaults.</summary>
    public async Task<RunResult<PluginInstance>> CreateAsync(JsonElement settings, CancellationToken stop = default)
    {
        if (Code is not { } code) return RunResult.NotRun<PluginInstance>(RunStatus.Suspended, Reason);
        if (Complaint(code.Schema, settings) is { } complaint) return RunResult.NotRun<PluginInstance>(RunStatus.Failed, complaint);
        return await Thread.RunAsync(Building, () => Admit(code, code.Build(settings, Log, _http)), _limits.Loading, stop);
    }

    /// <summary>Turns settings stored for another version into settings for this one.</summary>
    public async Task<RunResult<JsonElement>> MigrateAsync(JsonElement old, string fromVersion, CancellationToken stop = default)
    {
        if (Code is not { } code) return RunResult.NotRun<JsonElement>(RunStatus.Suspended, Reason);
        if (fromVersion == Version) return RunResult.Completed(old, default);
        var migrated = await Thread.RunAsync(Migration, () => code.Migrate(old, fromVersion), _limits.Loading, stop);
        if (!migrated.Completed || Complaint(code.Schema, migrated.Value) is not { } complaint) return migrated;
        return RunResult.NotRun<JsonElement>(RunStatus.Failed, $"Settings of version '{fromVersion}' do not fit version '{Version}'. {complaint}");
    }

    internal async Task LoadAsync(string stored, CancellationToken stop)
    {
        var loaded = await Thread.RunAsync(Loading, () => LoadedCode.Load(_manifest!, stored), _limits.Loading, stop);
        if (loaded.Completed) Take(loaded.Value);
        else Refuse(PluginStatus.Malfunctioned, loaded.Reason);
    }

    internal void Refuse(PluginStatus status, string reason)
    {
        lock (_gate) (_status, _reason) = (status, reason);
    }

    /// <summary>Lets go of all code. It leaves memory once the last reference is collected, unless a run that hangs holds it.</summary>
    internal async Task UnloadAsync(string reason)
    {
        Refuse(PluginStatus.Disabled, reason);
        await Thread.StopAsync(reason);
        LetGo();
    }

    private LoadedCode? Code
    {
        get
        {
            lock (_gate) return _code;
        }
    }

    private void Take(LoadedCode code)
    {
        lock (_gate)
        {
            (_code, _status, _reason) = (code, PluginStatus.Active, "");
            (Settings, Rules, Context) = (code.Schema, code.Rules, code.Context);
        }
    }

    private PluginInstance Admit(LoadedCode code, (string Settings, IReadOnlyList<(RuleInfo Rule, object Code)> Rules) built)
    {
        var instance = new PluginInstance(this, built.Settings, built.Rules, Forget);
        lock (_gate)
        {
            if (_code != code) throw new RuleException("it was unloaded meanwhile");
            _instances.Add(instance);
            return instance;
        }
    }

    private void Forget(PluginInstance instance)
    {
        lock (_gate) _instances.Remove(instance);
    }

    private void LetGo()
    {
        PluginInstance[] instances;
        LoadedCode? code;
        lock (_gate)
        {
            instances = [.. _instances];
            (code, _code) = (_code, null);
        }

        foreach (var instance in instances) instance.Dispose();
        code?.Unload();
    }

    private string? Complaint(SettingsSchema schema, JsonElement settings)
    {
        var errors = schema.Check(settings);
        return errors.Count == 0 ? null : $"The settings of plugin '{Id}' are not accepted. {string.Join(" ", errors)}";
    }
}
