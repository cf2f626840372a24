using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Observing;

/// <summary>Writes down what was read from the tool, with an identity that changes when the content does.</summary>
internal static class Observed
{
    public static Observation Project(ProjectAnswer project, DateTimeOffset begun)
    {
        // The instruction is compared where it is written; a change of it is no news about the project.
        var content = project with { TaskNumber = null, ExpertInstruction = null, ShowInstruction = null };
        var hash = Hash(JsonSerializer.SerializeToUtf8Bytes(content, WireJson.Default.ProjectAnswer));
        return new()
        {
            // The day is part of it: a project that was changed and changed back must be seen again.
            Identity = string.Create(CultureInfo.InvariantCulture, $"project/{project.Id}/{hash}/{begun.UtcDateTime:yyyy-MM-dd}"),
            Body = JsonSerializer.SerializeToUtf8Bytes(new() { Project = content, Begun = begun }, WireJson.Default.ObservedProject),
            ChangedAt = begun,
        };
    }

    public static Observation Task(ProjectAnswer project, TaskAnswer task, DateTimeOffset begun)
    {
        var observed = new ObservedTask { Project = new() { Id = project.Id, Title = project.Title, Description = project.Description }, Task = task, Begun = begun };
        var versions = Versions(task).ToList();
        var annotations = string.Join(' ', versions.Skip(1).Select(Name).Order(StringComparer.Ordinal));
        return new()
        {
            Identity = $"task/{Name(versions[0])}/{Hash(Encoding.UTF8.GetBytes(annotations))}",
            Body = JsonSerializer.SerializeToUtf8Bytes(observed, WireJson.Default.ObservedTask),
            Versions = versions,
            ChangedAt = task.UpdatedAt ?? begun,
        };
    }

    public static Observation Absence(string project, ToolObjectKind kind, IReadOnlyList<string> ids, DateTimeOffset asOf)
    {
        var sorted = ids.Order(StringComparer.Ordinal).ToList();
        var absence = new ObservedAbsence { Project = project, Kind = kind.ToString(), Ids = sorted, Begun = asOf };
        return new()
        {
            Identity = string.Create(CultureInfo.InvariantCulture, $"absence/{project}/{kind}/{asOf.UtcDateTime:O}/{Hash(Encoding.UTF8.GetBytes(string.Join(' ', sorted)))}"),
            Body = JsonSerializer.SerializeToUtf8Bytes(absence, WireJson.Default.ObservedAbsence),
            ChangedAt = asOf,
        };
    }

    private static IEnumerable<ObservedVersion> Versions(TaskAnswer task) =>
    [
        Version(ToolObjectKind.Item, task.Id, task.UpdatedAt),
        .. (task.Annotations ?? []).Select(annotation => Version(ToolObjectKind.Annotation, annotation.Id, annotation.UpdatedAt)),
    ];

    private static ObservedVersion Version(ToolObjectKind kind, long id, DateTimeOffset? updatedAt) =>
        new() { Kind = kind, Id = id.ToString(CultureInfo.InvariantCulture), UpdatedAt = updatedAt ?? default };

    private static string Name(ObservedVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{version.Id}@{version.UpdatedAt.UtcDateTime:O}");

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..32];
}
