using System.Text.Json;

namespace LabelHub.Kit.Tests.Hubs;

/// <summary>One box that one person drew on one task, as Label Studio delivers it.</summary>
/// <param name="Task">The tool's id of the task.</param>
/// <param name="Width">The box's width, in percent of the image.</param>
/// <param name="Height">The box's height, in percent of the image.</param>
internal sealed record Street(int Task, double Width, double Height)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const string Config =
        """<View><Image name="image" value="$image"/><RectangleLabels name="label" toName="image"><Label value="Car"/><Label value="Truck"/></RectangleLabels></View>""";

    public string Label { get; init; } = "Car";

    /// <summary>The tool's id of whoever drew it.</summary>
    public int By { get; init; } = 1;

    public string Note { get; init; } = "Seen by Ann at 12 Mill Lane";

    /// <summary>How many of it lie over each other.</summary>
    public int Boxes { get; init; } = 1;

    public byte[] Body() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        action = "ANNOTATION_CREATED",
        annotation = new
        {
            id = (Task * 10) + By - 1,
            result = Enumerable.Range(1, Boxes).Select(number =>
                new
                {
                    id = $"r{number}", from_name = "label", to_name = "image", type = "rectanglelabels", original_width = 1600, original_height = 800, image_rotation = 0,
                    value = new { x = 20.0, y = 30.0, width = Width, height = Height, rotation = 0, rectanglelabels = new[] { Label } },
                }).ToArray(),
            was_cancelled = false,
            ground_truth = false,
            created_at = Start.AddMinutes(Task),
            updated_at = Start.AddMinutes(Task),
            lead_time = 3,
            task = Task,
            project = 1,
            completed_by = By,
        },
        task = new { id = Task, data = new { image = $"street-{Task}.jpg", note = Note }, created_at = Start, updated_at = Start.AddMinutes(Task), is_labeled = true, overlap = 1, project = 1 },
        project = new { id = 1, title = "Streets", label_config = Config, created_at = Start, updated_at = Start },
    });
}
