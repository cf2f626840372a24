using LabelHub.Abstractions.Connectors;
using LabelHub.Testing.Recordings;

namespace LabelHub.Host.Exports;

/// <summary>Keeps of a recording what is about one project. Deletes name ids only: they belong to the project in which the ids were last seen.</summary>
/// <param name="project">The tool's id of the project, or <see langword="null"/> for all.</param>
internal sealed class ProjectFilter(string? project)
{
    private readonly HashSet<(string Connection, ToolObjectKind Kind, string Id)> _known = [];

    /// <returns><see langword="null"/> for an event that is about something else.</returns>
    public RecordedLine? Apply(RecordedLine line)
    {
        if (project is null) return line;
        if (line.Replies is not null) return line;
        if (line.Statistics is not null) return line.Project == project ? line : null;
        var changes = line.Changes.Where(change => IsAbout(line.Connection, change)).ToArray();
        return changes.Length == 0 ? null : line with { Changes = changes };
    }

    private bool IsAbout(string connection, ToolChange change) => change switch
    {
        ProjectSeen seen => seen.Id == project,
        ItemSeen seen => Know(connection, ToolObjectKind.Item, seen.Id, seen.Project),
        AnnotationSeen seen => Know(connection, ToolObjectKind.Annotation, seen.Id, seen.Project),
        Ended ended => ended.Ids.Any(id => _known.Contains((connection, ended.Kind, id))),
        LookWanted look => look.Project == project,
        _ => false,
    };

    private bool Know(string connection, ToolObjectKind kind, string id, string seenIn) =>
        seenIn == project ? _known.Add((connection, kind, id)) || true : _known.Remove((connection, kind, id)) && false;
}
