using System.Text.Json;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>One person's answer about one task, as Label Studio delivers it.</summary>
internal sealed record Answer
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const string Config =
        """<View><Text name="text" value="$text"/><Choices name="kind" toName="text" choice="single" required="true"><Choice value="Cat"/><Choice value="Dog"/><Choice value="Blurry"/><Choice value="Smudged"/></Choices></View>""";

    /// <summary>The tool's id of the task, and of the annotation when there is one person.</summary>
    public required int Task { get; init; }

    public int User { get; init; } = 1;

    public string Label { get; init; } = "Cat";

    /// <summary>How often it was changed.</summary>
    public int Revision { get; init; }

    public int Overlap { get; init; } = 1;

    /// <summary>What the task's data tells a fixture.</summary>
    public string? Fixture { get; init; }

    public string? Poison { get; init; }

    public DateTimeOffset CreatedAt { get; init; } = Start;

    public byte[] Body()
    {
        var id = (Task * 10) + User;
        var updatedAt = CreatedAt.AddMinutes(Revision);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            action = Revision == 0 ? "ANNOTATION_CREATED" : "ANNOTATION_UPDATED",
            annotation = new
            {
                id,
                result = new[] { new { id = "r1", from_name = "kind", to_name = "text", type = "choices", value = new { choices = new[] { Label } } } },
                was_cancelled = false,
                ground_truth = false,
                created_at = CreatedAt,
                updated_at = updatedAt,
                lead_time = 3,
                task = Task,
                project = 1,
                completed_by = User,
            },
            task = new { id = Task, data = Data(), created_at = Start.AddYears(-1), updated_at = updatedAt, is_labeled = true, overlap = Overlap, project = 1 },
            project = new { id = 1, title = "Pets", label_config = Config, created_at = Start.AddYears(-1), updated_at = Start.AddYears(-1) },
        });
    }

    private Dictionary<string, string> Data()
    {
        var data = new Dictionary<string, string> { ["text"] = $"text {Task}" };
        if (Fixture is not null) data["fixture"] = Fixture;
        if (Poison is not null) data["poison"] = Poison;
        return data;
    }
}
