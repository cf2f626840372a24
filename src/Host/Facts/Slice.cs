using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

/// <summary>The rows of one connection that a batch of events is about, in memory: changed by <see cref="ToolFacts"/>, written at once.</summary>
internal sealed class Slice(ConnectionRow connection, CursorRow cursor)
{
    private const int IdBits = 40;

    public ConnectionRow Connection => connection;

    public CursorRow Cursor => cursor;

    public Dictionary<string, ProjectRow> Projects { get; } = new(StringComparer.Ordinal);

    public Dictionary<(long Project, long UpdatedAt), SchemaRow> Schemas { get; } = [];

    public Lives<ItemRow> Items { get; } = new(row => row.RemoteId, row => row.CreatedAt);

    public Lives<AnnotationRow> Annotations { get; } = new(row => row.RemoteId, row => row.CreatedAt);

    public VersionSet Versions { get; } = new();

    public Dictionary<string, ContributorRow> Contributors { get; } = new(StringComparer.Ordinal);

    public Dictionary<(ToolObjectKind Kind, string Id), TombstoneRow> Tombstones { get; } = [];

    public Dictionary<(string Id, string Field), DecisionRow> Decisions { get; } = [];

    /// <summary>Rows to be written.</summary>
    public HashSet<object> Changed { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Items with new work or a decision.</summary>
    public HashSet<long> Touched { get; } = [];

    /// <summary>Items about which the tool changed something that is nobody's new work.</summary>
    public HashSet<long> Shifted { get; } = [];

    /// <summary>Projects whose schema is, or was at some time, another than was known: all their items are concerned.</summary>
    public HashSet<long> Reschemed { get; } = [];

    /// <summary>Projects of whose settings the tool told.</summary>
    public HashSet<long> Settings { get; } = [];

    /// <summary>What of the tool must be looked at.</summary>
    public LookSet Looks { get; } = new();

    /// <summary>Whether deliveries told of decisions: they count when the tool itself shows them.</summary>
    public bool DecisionsTold { get; set; }

    public CounterDeltas Counters { get; } = new();

    /// <summary>Ids are given in the order of the log, per connection: a rebuild gives the same ones. They stay below 2^53.</summary>
    public long NextId() => (connection.Id << IdBits) + cursor.NextId++;

    /// <summary>The connection an id was given in.</summary>
    public static long ConnectionOf(long id) => id >> IdBits;
}
