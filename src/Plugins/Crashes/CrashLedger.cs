using System.Text.Json;

namespace LabelHub.Plugins.Crashes;

/// <summary>
/// Remembers over restarts which builds were at work when a process died. One that ended the process itself is quarantined at once;
/// being at work at a death of unknown cause (a kill, a stack overflow, no memory) counts, and the second in a row quarantines.
/// </summary>
internal sealed class CrashLedger
{
    private const int DeathsAllowed = 1;
    private const string LiftAdvice = "Install another build, or lift the quarantine on the plugins page.";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly Dictionary<string, CrashRecord> _records;

    public CrashLedger(string folder)
    {
        _path = Path.Combine(folder, "crashes.json");
        _records = Read(_path);
    }

    /// <summary>Takes in the marks an earlier process left.</summary>
    public void Charge(IReadOnlyList<LeftMark> marks)
    {
        if (marks.Count == 0) return;
        lock (_gate)
        {
            foreach (var mark in marks) _records[mark.Key] = Charge(_records.GetValueOrDefault(mark.Key) ?? new(), mark);
            Save();
        }
    }

    public string? QuarantineOf(string key)
    {
        lock (_gate) return _records.GetValueOrDefault(key)?.Quarantine;
    }

    /// <summary>Clears one build: it ran well often enough, or an admin trusts it again.</summary>
    public void Clear(string key)
    {
        lock (_gate)
        {
            if (_records.Remove(key)) Save();
        }
    }

    /// <summary>Clears all that are not in quarantine: the process ends in order.</summary>
    public void ClearCounts()
    {
        lock (_gate)
        {
            var counted = _records.Where(pair => pair.Value.Quarantine is null).Select(pair => pair.Key).ToArray();
            foreach (var key in counted) _records.Remove(key);
            if (counted.Length > 0) Save();
        }
    }

    private static CrashRecord Charge(CrashRecord record, LeftMark mark)
    {
        var id = mark.Key.Split('@')[0];
        if (mark.Definite) return record with { Quarantine = $"Plugin '{id}' ended the whole process while it ran on {mark.Subject}. {LiftAdvice}" };
        var deaths = record.Deaths + 1;
        return record with
        {
            Deaths = deaths,
            Quarantine = record.Quarantine ?? (deaths <= DeathsAllowed
                ? null
                : $"Plugin '{id}' was at work when the process died, {deaths} times in a row, last on {mark.Subject}. It may overflow the stack or use up the memory. {LiftAdvice}"),
        };
    }

    private static Dictionary<string, CrashRecord> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, CrashRecord>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            // Missing or torn: nothing is held against anyone, and a plugin that kills the process is charged anew.
            return [];
        }
    }

    private void Save()
    {
        var written = _path + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(_records, Readable));
        File.Move(written, _path, overwrite: true);
    }
}
