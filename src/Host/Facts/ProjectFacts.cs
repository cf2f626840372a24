using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

internal static class ProjectFacts
{
    public static void Apply(Slice slice, ProjectSeen seen, EventStamp stamp)
    {
        var row = ToolFacts.Project(slice, seen.Id, stamp);
        var updatedAt = seen.UpdatedAt.ToMicros();
        if (ToolFacts.Outranks(updatedAt, seen.Title, row.UpdatedAt, row.Title))
        {
            row.Title = seen.Title;
            row.UpdatedAt = updatedAt;
            row.ForReview = seen.ForReview;
            slice.Changed.Add(row);
        }

        if (seen.Schema is { } schema) ApplySchema(slice, row, updatedAt, Content.Write(schema));
    }

    private static void ApplySchema(Slice slice, ProjectRow project, long updatedAt, string json)
    {
        var hash = Content.Hash(json);
        if (slice.Schemas.TryGetValue((project.Id, updatedAt), out var known) && string.CompareOrdinal(hash, known.Hash) <= 0) return;
        var row = new SchemaRow { ProjectId = project.Id, UpdatedAt = updatedAt, Hash = hash, Json = json };
        slice.Schemas[(project.Id, updatedAt)] = row;
        slice.Changed.RemoveWhere(changed => ReferenceEquals(changed, known));
        slice.Changed.Add(row);
    }
}
