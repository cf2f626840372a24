using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Facts;

/// <summary>Tells events to an empty slice and reads what stands then.</summary>
internal sealed class Telling
{
    private long _position;

    /// <summary>Since when work is no history.</summary>
    public long Baseline
    {
        set => Slice.Connection.Baseline = value;
    }

    public Slice Slice { get; } = new(new ConnectionRow { Id = 3, PeopleLevel = "items" }, new CursorRow { Connection = 3, NextId = 1 });

    public static Telling Of(params IEnumerable<Told> events)
    {
        var telling = new Telling();
        foreach (var told in events) telling.Add(told);
        return telling;
    }

    public Telling Add(Told told)
    {
        _position++;
        foreach (var change in told.Changes) ToolFacts.Apply(Slice, change, told.Stamp(_position));
        return this;
    }

    public ItemRow Item(string id) => Slice.Items.Of(id).Single();

    public AnnotationRow Annotation(string id) => Slice.Annotations.Of(id).Single();

    public long Counted(string name) => Slice.Counters.All.Where(counter => counter.Key == name).Sum(counter => counter.Value);

    /// <summary>What stands, in the tool's own names: the numbers given to rows follow the order of the log and are no part of it.</summary>
    public IReadOnlyList<string> Standing() =>
    [
        .. Slice.Projects.Values.Select(p => $"project {p.RemoteId} '{p.Title}' {p.UpdatedAt} {p.ForReview}")
            .Concat(Slice.Schemas.Values.Select(s => $"schema {s.UpdatedAt} {s.Hash}"))
            .Concat(Slice.Items.All.Select(i => $"item {i.RemoteId} {i.CreatedAt} {i.UpdatedAt} {i.Data} {i.Overlap} {i.Complete} {i.Ended} {i.Annotations}"))
            .Concat(Slice.Annotations.All.Select(a => $"annotation {a.RemoteId} {a.CreatedAt} {a.UpdatedAt} {a.ContentHash} {a.Skipped} {a.Gold} {a.Ended} {a.Verified} {a.Doubt} of {ItemOf(a)}"))
            .Concat(Slice.Versions.All.Select(v => $"version {v.UpdatedAt} {v.ContentHash} {v.Confirmed} {v.Editor} {v.LeadMs}"))
            .Concat(Slice.Contributors.Values.Select(c => $"contributor {c.RemoteId} {c.Name}"))
            .Concat(Slice.Tombstones.Values.Select(t => $"tombstone {t.Kind} {t.RemoteId} {t.AsOf}"))
            .Concat(Slice.Decisions.Values.Select(d => $"decision {d.RemoteId} {d.Field} {d.Labels} {d.At} {d.ItemId}"))
            .Concat(Slice.Counters.All.Select(c => $"counter {c.Key.Split('@')[0]} {c.Value}"))
            .Order(StringComparer.Ordinal),
    ];

    public bool IsDead(ToolObjectKind kind, string id) => kind == ToolObjectKind.Item ? Item(id).Ended : Annotation(id).Ended;

    /// <summary>Whether the counters and the counts on rows are what counting the rows gives.</summary>
    public bool CountsAgree() =>
        Counted(Counter.Items) == Slice.Items.All.Count(i => !i.Ended)
        && Counted(Counter.Annotations) == Slice.Annotations.All.Count(a => !a.Ended)
        && Counted(Counter.Contributors) == Slice.Contributors.Count
        && Slice.Items.All.All(i => i.Annotations == Slice.Annotations.All.Count(a => a.ItemId == i.Id && !a.Ended));

    private string ItemOf(AnnotationRow annotation) => Slice.Items.All.Where(i => i.Id == annotation.ItemId).Select(i => $"{i.RemoteId} {i.CreatedAt}").Single();
}
