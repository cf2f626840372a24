using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Effects;
using LabelHub.Plugin.Cvat.Observing;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat;

/// <summary>One installed CVAT: reading is in <c>Observing</c>, writing in the channel of each effect.</summary>
internal sealed class CvatTool(CvatApi api, TimeProvider clock, string connection) : ITool
{
    private readonly HookRegistration _hooks = new(api, connection);

    public static CvatTool Open(ToolAccess access) => new(CvatApi.Open(access), access.Clock, access.Connection);

    public Task<ToolDescription> DescribeAsync(CancellationToken stop) => new SelfDescription(api, clock).AskAsync(stop);

    public Task<IReadOnlyList<ToolAbility>> ProbeAsync(CancellationToken stop) => new Probe(api).RunAsync(stop);

    public Task<bool> SendTestEventAsync(string project, CancellationToken stop) => _hooks.PingAsync(ToolIds.Number(project, "project"), stop);

    public async Task<long?> CountAsync(string project, CancellationToken stop) =>
        await api.TasksAsync(ToolIds.Number(project, "project"), null, stop).Select(task => (long)(task.Find("size")?.Whole() ?? 0)).SumAsync(stop);

    public async IAsyncEnumerable<ToolProject> ProjectsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var begun = (await api.AboutAsync(stop)).At;
        await foreach (var project in api.ProjectsAsync(stop))
        {
            var (id, name) = (project.Need("id").Whole(), project.Need("name").Text());
            var labels = ProjectLabels.All(await api.LabelsAsync(id, stop).Select(label => label.Element).ToListAsync(stop));
            yield return new() { Id = ToolIds.Text(id), Title = name, Items = await CountAsync(ToolIds.Text(id), stop), Observation = Observed.Project(id, name, labels, begun) };
        }
    }

    public Task<string> RegisterAsync(string project, Uri hook, string secret, CancellationToken stop) => _hooks.EnsureAsync(ToolIds.Number(project, "project"), hook, secret, stop);

    public IAsyncEnumerable<Observation> ChangesAsync(string project, DateTimeOffset since, IToolRecord record, CancellationToken stop) =>
        new ChangeFeed(api, record, connection).ReadAsync(ToolIds.Number(project, "project"), since, stop);

    public async IAsyncEnumerable<CensusEntry> CensusAsync(string project, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await new Census(api).TakeAsync(ToolIds.Number(project, "project"), stop)) yield return entry;
    }

    public Observation Absence(string project, ToolObjectKind kind, IReadOnlyList<string> ids, DateTimeOffset asOf) => Observed.Absence(kind, ids, asOf);

    public Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop) => Channel(order).LookAsync(order, stop);

    public Task<Sighting> SendAsync(EffectOrder order, Sighting? found, CancellationToken stop) => Channel(order).SendAsync(order, stop);

    public Task RevertAsync(EffectOrder order, Sighting found, CancellationToken stop) => Channel(order).RevertAsync(order, stop);

    public Task<IReadOnlyList<string>> LeaveAsync(Uri hook, bool restore, CancellationToken stop) => new Departure(api).LeaveAsync(hook, stop);

    private IEffectChannel Channel(EffectOrder order) => order.Effect switch
    {
        ShowGuideline => new GuideChannel(api),
        ReturnWork => new ReturnChannel(api),
        AskReview => new ReviewChannel(api),
        var other => throw new ToolException(ToolFailure.Rejected, $"CVAT has no way to carry the effect '{other.Kind}'; expected 'guideline', 'return' or 'review'."),
    };
}
