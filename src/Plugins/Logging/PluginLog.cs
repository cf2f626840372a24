using System.Globalization;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Logging;

/// <summary>The newest of what a build's rules told. Bounded: a rule that never stops talking fills a page, not the memory.</summary>
public sealed class PluginLog : IPluginLog
{
    private const int Entries = 200;
    private const int Length = 1_000;

    private readonly Queue<PluginLogEntry> _entries = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;

    internal PluginLog(TimeProvider time) => _time = time;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PluginLogEntry> Newest
    {
        get
        {
            lock (_gate) return [.. _entries.Reverse()];
        }
    }

    public void Info(FormattableString message) => Add(warning: false, message);

    public void Warn(FormattableString message) => Add(warning: true, message);

    private void Add(bool warning, FormattableString message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var entry = new PluginLogEntry(_time.GetUtcNow(), warning, Bounded(message.Format), Bounded(message.ToString(CultureInfo.InvariantCulture)));
        lock (_gate)
        {
            if (_entries.Count == Entries) _entries.Dequeue();
            _entries.Enqueue(entry);
        }
    }

    private static string Bounded(string text) => text.Length <= Length ? text : text[..Length] + "…";
}
