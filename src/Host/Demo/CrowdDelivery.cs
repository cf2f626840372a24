using System.Globalization;
using System.Text.Json;

namespace LabelHub.Host.Demo;

/// <summary>One answer as Label Studio would send it. Everything follows from the row number, so that a rerun sends the same bytes.</summary>
internal sealed class CrowdDelivery(CrowdData data)
{
    private static readonly DateTimeOffset Start = new(2012, 1, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly string _config = Config(data);

    public byte[] Body(int row)
    {
        var (task, worker, label) = data.Answers[row];
        var at = Stamp(Start.AddSeconds(row * 20L));
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            action = "ANNOTATION_CREATED",
            annotation = new
            {
                id = row + 1,
                result = new[] { new { id = $"r{row + 1}", from_name = "breed", to_name = "image", type = "choices", origin = "manual", value = new { choices = new[] { "Breed " + label } } } },
                result_count = 1,
                was_cancelled = false,
                ground_truth = false,
                created_at = at,
                updated_at = at,
                lead_time = 5 + (row % 17),
                task = task + 1,
                project = 1,
                completed_by = worker + 1,
                updated_by = worker + 1,
            },
            task = new
            {
                id = task + 1,
                data = new { image = string.Create(CultureInfo.InvariantCulture, $"dog-{task + 1:0000}") },
                created_at = Stamp(Start.AddDays(-1)),
                updated_at = at,
                is_labeled = false,
                overlap = data.Overlap[task],
                project = 1,
            },
            project = new { id = 1, title = "Which breed is it?", label_config = _config, updated_at = Stamp(Start.AddDays(-2)), created_at = Stamp(Start.AddDays(-2)) },
        });
    }

    private static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static string Config(CrowdData data) =>
        $"""<View><Image name="image" value="$image"/><Choices name="breed" toName="image" choice="single" required="true">{string.Concat(data.Labels.Select(l => $"<Choice value=\"Breed {l}\"/>"))}</Choices></View>""";
}
