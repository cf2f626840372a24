using System.Text.Json;

namespace LabelHub.Testing.Tests;

/// <summary>What a tool could have told.</summary>
internal static class Told
{
    public static ProjectSeen Project(params IReadOnlyList<Field> fields) =>
        new() { Id = "p", Title = "Streets", UpdatedAt = At(0), Schema = new() { Fields = fields } };

    public static ItemSeen Item(string id = "i", int overlap = 1, int minute = 0) =>
        new() { Id = id, Project = "p", CreatedAt = At(0), UpdatedAt = At(minute), Overlap = overlap, Data = JsonSerializer.SerializeToElement(new { text = id }) };

    public static AnnotationSeen Annotation(string id, string who, int minute, params IReadOnlyList<Region> regions) =>
        new() { Id = id, Item = "i", Project = "p", Contributor = who, CreatedAt = At(1), UpdatedAt = At(minute), Regions = regions };

    public static Ended Gone(string annotation, int minute) => new() { Kind = ToolObjectKind.Annotation, Ids = [annotation], AsOf = At(minute) };

    public static RecordedLine Line(long position, params IReadOnlyList<ToolChange> changes) => new() { Position = position, ReceivedAt = At(60), Connection = "c", Changes = changes };

    public static DateTimeOffset At(int minute) => Sample.Instant.AddMinutes(minute);
}
