using LabelHub.Abstractions.Connectors;

namespace LabelHub.Host.Facts;

/// <summary>Looks that a batch of events asks for: one to a project and kind, and the soonest of them.</summary>
internal sealed class LookSet
{
    private readonly Dictionary<(string Project, bool ChangesOnly), TimeSpan> _quiet = [];

    /// <summary>Each look wanted; an empty project means all of them.</summary>
    public IEnumerable<(string Project, bool ChangesOnly, TimeSpan Quiet)> All => _quiet.Select(look => (look.Key.Project, look.Key.ChangesOnly, look.Value));

    public int Count => _quiet.Count;

    /// <summary>Has everything of a project looked at, at once.</summary>
    public void Add(string project) => Add(new LookWanted { Project = project });

    public void Add(LookWanted look)
    {
        var key = (look.Project ?? "", look.ChangesOnly);
        _quiet[key] = _quiet.TryGetValue(key, out var known) && known < look.Quiet ? known : look.Quiet;
    }
}
