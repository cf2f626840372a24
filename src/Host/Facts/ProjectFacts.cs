using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Facts;

internal static class ProjectFacts
{
    public static void Apply(Slice slice, ProjectSeen seen, EventStamp stamp)
    {
        var row = ToolFacts.Project(slice, seen.Id, stamp);
        slice.Settings.Add(row.Id);
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
        if (known is not null || Before(slice, project.Id, updatedAt) != hash) slice.Reschemed.Add(project.Id);
        slice.Schemas[(project.Id, updatedAt)] = row;
        slice.Changed.RemoveWhere(changed => ReferenceEquals(changed, known));
        slice.Changed.Add(row);
    }

    /// <summary>What the schema was until then: the same again changes nothing about any item.</summary>
    private static string? Before(Slice slice, long project, long instant) =>
        slice.Schemas.Values.Where(schema => schema.ProjectId == project && schema.UpdatedAt < instant).MaxBy(schema => schema.UpdatedAt)?.Hash;
}
