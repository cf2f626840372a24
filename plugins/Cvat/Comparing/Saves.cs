using System.Text.Json;
using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>Who saved what when, as deliveries told it.</summary>
internal sealed class Saves
{
    private readonly Dictionary<int, SortedDictionary<DateTimeOffset, string>> _byJob = [];
    private readonly HashSet<(int Job, DateTimeOffset At)> _heard = [];

    /// <summary>Whether it was told that the job changed at that instant.</summary>
    public bool Heard(int job, DateTimeOffset at) => _heard.Contains((job, at));

    public void Add(ReadOnlyMemory<byte> delivery)
    {
        try
        {
            using var body = JsonDocument.Parse(delivery);
            Add(new Node(body.RootElement, ""));
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnreadableException or InvalidOperationException)
        {
            // It was parked with the reason when it came; it tells nothing here.
        }
    }

    public void Add(Node delivery)
    {
        if (delivery.Find("event")?.Text() != Deliveries.JobUpdated) return;
        var job = delivery.Need("job");
        var (id, at) = (job.Need("id").Whole(), job.Need("updated_date").Instant());
        _heard.Add((id, at));
        if (!ChangedFields.IsOnlyTime(delivery) || delivery.Find("sender")?.Find("id")?.Id() is not { } sender) return;
        if (!_byJob.TryGetValue(id, out var saves)) _byJob[id] = saves = [];
        saves[at] = sender;
    }

    /// <summary>Who saved a job in a stretch of time: where several did, the one who has the job, else the last.</summary>
    public string? Saver(int job, DateTimeOffset after, DateTimeOffset until, string? assignee)
    {
        if (!_byJob.TryGetValue(job, out var saves)) return null;
        var savers = saves.Where(save => save.Key > after && save.Key <= until).Select(save => save.Value).ToList();
        return assignee is not null && savers.Contains(assignee) ? assignee : savers.LastOrDefault();
    }
}
