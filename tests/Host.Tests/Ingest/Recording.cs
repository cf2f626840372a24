using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>Deliveries recorded from a running tool, and what its connector declares of them.</summary>
internal static class Recording
{
    public static IReadOnlyList<string> SecretPaths { get; } = ["project.token", "project.task_data_login", "project.task_data_password"];

    public static IReadOnlyList<IdentityRule> Rules { get; } =
    [
        Rule(["ANNOTATION_CREATED", "ANNOTATION_UPDATED"], "annotation"),
        Rule(["ANNOTATIONS_CREATED"], "annotation[]"),
        Rule(["TASKS_CREATED"], "tasks[]"),
        Rule(["PROJECT_CREATED", "PROJECT_UPDATED"], "project"),
    ];

    public static IReadOnlyList<string> Bodies { get; } = [.. Files().Select(Body)];

    /// <summary>A recorded body as it is stored: its secret blanked.</summary>
    public static string Kept(string body) => body.Replace("\"token\": \"scrubbed\"", "\"token\": \"********\"", StringComparison.Ordinal);

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(BuildFacts.Of("Fixtures"), "Deliveries"), "*.json").Order(StringComparer.Ordinal);

    private static string Body(string file)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(file));
        return recorded.RootElement.GetProperty("body").GetString()!;
    }

    private static IdentityRule Rule(IReadOnlyList<string> actions, string subject) => new() { Selector = "action", Values = actions, Paths = [$"{subject}.id", $"{subject}.updated_at"] };
}
