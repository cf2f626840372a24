using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Recordings;

namespace LabelHub.Testing.Rehearsals;

/// <summary>
/// Reads a recording as the host would: a function of the set of its events. The newest stamp wins, equal stamps are settled by content, and
/// what was deleted is gone, so neither order nor redelivery matters.
/// </summary>
internal sealed class WorkBook
{
    private readonly Numbers _numbers = new();
    private readonly (RecordedLine Line, ToolChange Change)[] _changes;
    private readonly Dictionary<(string Connection, string Id), WorkProject> _projects;
    private readonly ILookup<(string, ToolObjectKind, string), DateTimeOffset> _ends;

    private WorkBook(Recording recording)
    {
        // Numbers are given in the order of the log, as the host gives them.
        _changes = [.. recording.Lines.SelectMany(line => line.Changes.Select(change => (line, RecordedJson.Whole(change))))];
        _ends = (from change in Of<Ended>()
                 from id in change.Seen.Ids
                 select (Key: (change.Line.Connection, change.Seen.Kind, id), At: change.Seen.AsOf ?? change.Line.ReceivedAt)).ToLookup(end => end.Key, end => end.At);
        _projects = Projects(recording.Lines);
    }

    /// <summary>The living items, in the order in which they were first heard of.</summary>
    public static IReadOnlyList<WorkItem> Read(Recording recording)
    {
        var book = new WorkBook(recording);
        var work = book.Annotations();
        return
        [
            .. from life in book.Of<ItemSeen>().GroupBy(change => (change.Line.Connection, change.Seen.Id))
               let connection = life.Key.Connection
               let newest = life.OrderBy(change => change.Seen.CreatedAt).ThenBy(change => change.Seen.UpdatedAt).ThenBy(change => RecordedJson.Write(change.Seen), StringComparer.Ordinal).Last().Seen
               where !book.IsEnded(connection, ToolObjectKind.Item, newest.Id, newest.UpdatedAt)
               let project = book._projects[(connection, newest.Project)]
               select book.Item(connection, newest, project, work[(connection, newest.Id)]),
        ];
    }

    private WorkItem Item(string connection, ItemSeen seen, WorkProject project, IEnumerable<WorkAnnotation> work)
    {
        var id = _numbers.Of("item", connection, seen.Id);
        return new()
        {
            Connection = connection,
            Seen = seen,
            Item = new() { Id = id, ProjectId = project.Id, Data = seen.Data, Overlap = Math.Max(1, seen.Overlap) },
            Project = project,
            Annotations = [.. work.Where(own => own.Annotation.CreatedAt >= seen.CreatedAt).OrderBy(own => (own.Annotation.CreatedAt, own.Annotation.Id))],
        };
    }

    private ILookup<(string, string), WorkAnnotation> Annotations() =>
        (from life in Of<AnnotationSeen>().GroupBy(change => (change.Line.Connection, change.Seen.Id))
         let born = life.Max(change => change.Seen.CreatedAt)
         let versions = life.Where(change => change.Seen.CreatedAt == born)
             .GroupBy(change => change.Seen.UpdatedAt)
             .OrderBy(same => same.Key)
             .Select(same => same.OrderBy(change => change.Line.Position).MaxBy(change => RecordedJson.Write(change.Seen), StringComparer.Ordinal))
             .ToArray()
         let newest = versions[^1]
         where !IsEnded(life.Key.Connection, ToolObjectKind.Annotation, newest.Seen.Id, newest.Seen.UpdatedAt)
         select (Key: (life.Key.Connection, newest.Seen.Item), Work: Annotation(versions))).ToLookup(work => work.Key, work => work.Work);

    private WorkAnnotation Annotation((RecordedLine Line, AnnotationSeen Seen)[] versions)
    {
        var (line, newest) = versions[^1];
        var before = versions.SkipLast(1).LastOrDefault(version => version.Seen.Contributor == newest.Contributor);
        return new()
        {
            Seen = newest,
            Annotation = Annotation(line.Connection, newest),
            Previous = before.Seen is null ? null : Annotation(line.Connection, before.Seen),
            Position = line.Position,
        };
    }

    private Annotation Annotation(string connection, AnnotationSeen seen) => new()
    {
        Id = _numbers.Of("annotation", connection, seen.Id),
        ItemId = _numbers.Of("item", connection, seen.Item),
        ContributorId = _numbers.Of("contributor", connection, seen.Contributor),
        CreatedAt = seen.CreatedAt,
        UpdatedAt = seen.UpdatedAt,
        Regions = seen.Regions,
        Skipped = seen.Skipped,
        GroundTruth = seen.GroundTruth,
        LeadTime = seen.LeadTime,
        Image = seen.Image,
    };

    private Dictionary<(string, string), WorkProject> Projects(IReadOnlyList<RecordedLine> lines)
    {
        var replies = lines.SelectMany(line => line.Replies ?? new Dictionary<string, Reply>()).DistinctBy(reply => reply.Key).ToDictionary(StringComparer.Ordinal);
        var told = Of<ProjectSeen>().ToLookup(change => (change.Line.Connection, change.Seen.Id), change => change.Seen);
        var known = told.Select(project => project.Key).Concat(Of<ItemSeen>().Select(change => (change.Line.Connection, change.Seen.Project)));
        return known.Distinct().ToDictionary(key => key, key => new WorkProject
        {
            Id = _numbers.Of("project", key.Item1, key.Item2),
            Title = told[key].OrderBy(seen => seen.UpdatedAt).LastOrDefault()?.Title ?? $"Project {key.Item2}",
            Schemas = [.. told[key].Where(seen => seen.Schema is not null).OrderBy(seen => seen.UpdatedAt).Select(seen => (seen.UpdatedAt, seen.Schema!))],
            Statistics = [.. lines.Where(line => line.Statistics is not null && line.Connection == key.Item1 && line.Project == key.Item2).Select(line => (line.Position, line.Statistics!))],
            Replies = replies,
        });
    }

    private bool IsEnded(string connection, ToolObjectKind kind, string id, DateTimeOffset updatedAt) => _ends[(connection, kind, id)].Any(at => updatedAt <= at);

    private IEnumerable<(RecordedLine Line, T Seen)> Of<T>()
        where T : ToolChange => _changes.Where(change => change.Change is T).Select(change => (change.Line, (T)change.Change));
}
