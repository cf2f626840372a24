using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeCvat.Webhooks;

namespace LabelHub.FakeCvat.State;

/// <summary>One transaction: who makes it, and what it will tell the webhooks once it is done.</summary>
internal sealed class CvatChange(CvatStore store, StudioClock clock, FakeCvatOptions options, Uri address, CvatUser? user)
{
    private readonly List<HookEvent> _events = [];

    public CvatStore Store => store;

    /// <summary><see langword="null"/> in a background worker, which has no request.</summary>
    public CvatUser? User => user;

    public CvatUser Actor => user ?? store.Users[0];

    public Shapes Shapes { get; } = new(store, address);

    public IReadOnlyList<HookEvent> Events => _events;

    public DateTimeOffset Now() => clock.NextStamp();

    /// <summary>What every write of annotations ends in: job, task and project are saved with a new date and nothing else, each telling its webhooks.</summary>
    public void Touch(CvatJob job)
    {
        Update(job, () => { });
        Update(job.Task, () => { });
        Update(job.Task.Project, () => { });
    }

    public void Update(CvatJob job, Action act) => Update("job", job.Task.Project, () => State.Shapes.Columns(job), () => Shapes.Job(job, user), () => { act(); job.Updated = Now(); });

    public void Update(CvatTask task, Action act) => Update("task", task.Project, () => State.Shapes.Columns(task), () => Shapes.Task(task), () => { act(); task.Updated = Now(); });

    public void Update(CvatProject project, Action act) => Update("project", project, () => State.Shapes.Columns(project), () => Shapes.Project(project), () => { act(); project.Updated = Now(); });

    public void Tell(string name, CvatProject project, string resource, JsonObject content) => _events.Add(new(name, project, resource, content, null, null, Sender()));

    private void Update(string resource, CvatProject project, Func<JsonObject> columns, Func<JsonObject> serialized, Action act)
    {
        var (before, shown) = (columns(), serialized());
        act();
        var (after, now) = (columns(), serialized());
        var (legacy, changes) = options.TellsChanges ? (Different(before, after), Pairs(before, after)) : (Different(shown, now), null);
        _events.Add(new($"update:{resource}", project, resource, now, legacy, changes, Sender()));
    }

    private static JsonObject Different(JsonObject before, JsonObject after) =>
        new(before.Where(member => !JsonNode.DeepEquals(member.Value, after[member.Key])).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static JsonObject Pairs(JsonObject before, JsonObject after) => new(Different(before, after)
        .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)new JsonObject { ["from"] = member.Value?.DeepClone(), ["to"] = after[member.Key]?.DeepClone() })));

    private JsonObject? Sender() => user is null ? null : Shapes.User(user);
}
