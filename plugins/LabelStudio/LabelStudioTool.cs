using System.Runtime.CompilerServices;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Assignments;
using LabelHub.Plugin.LabelStudio.Effects;
using LabelHub.Plugin.LabelStudio.Labels;
using LabelHub.Plugin.LabelStudio.Media;
using LabelHub.Plugin.LabelStudio.Observing;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Returns;
using LabelHub.Plugin.LabelStudio.Reviews;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>One installed Label Studio: reading is in <c>Observing</c>, writing in the channel of each effect.</summary>
internal sealed class LabelStudioTool(ILabelStudioApi api, TimeProvider clock, string connection, Uri root) : ITool, IMediaSource
{
    private readonly HookRegistration _hooks = new(api);
    private readonly IEffectChannel _consensus = new ConsensusChannel(api);
    private readonly IEffectChannel _reviews = new ReviewChannel(api, new(api), new(api, connection));

    private readonly IEffectChannel _guidelines = new GuidelineChannel(api);

    private readonly IEffectChannel _returns = new ReturnChannel(api);

    private readonly Departure _departure = new(api, connection);
    private readonly IEffectChannel _labels = new LabelChannel(api);
    private readonly IEffectChannel _assignments = new AssignmentChannel(api);
    private readonly StudioMedia _media = new(api, root);

    public static LabelStudioTool Open(ToolAccess access) => new(Connection.Open(access), access.Clock, access.Connection, access.BaseAddress);

    public Task<ToolDescription> DescribeAsync(CancellationToken stop) => new SelfDescription(api, clock).AskAsync(stop);

    public async IAsyncEnumerable<ToolProject> ProjectsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var begun = (await api.GetVersionAsync(stop)).At;
        await foreach (var project in new ProjectWalk(api).AllAsync(stop))
        {
            yield return new()
            {
                Id = ToolIds.Text(project.Id),
                Title = project.Title,
                Items = project.TaskNumber,
                IsOurs = ReviewMarker.IsIn(project.Description),
                Observation = Observed.Project(project, begun),
            };
        }
    }

    public Task<IReadOnlyList<ToolAbility>> ProbeAsync(CancellationToken stop) => new Probe(api).RunAsync(stop);

    /// <summary>An empty change: the tool tells its hooks of it all the same.</summary>
    public async Task<bool> SendTestEventAsync(string project, CancellationToken stop)
    {
        await api.UpdateProjectAsync(ToolIds.Number(project, "project"), new(), stop);
        return true;
    }

    public async Task<long?> CountAsync(string project, CancellationToken stop) => (await api.GetProjectAsync(ToolIds.Number(project, "project"), stop)).Content.TaskNumber;

    public Task<string> RegisterAsync(string project, Uri hook, string secret, CancellationToken stop) =>
        _hooks.EnsureAsync(ToolIds.Number(project, "project"), hook, secret, stop);

    public IAsyncEnumerable<Observation> ChangesAsync(string project, DateTimeOffset since, IToolRecord record, CancellationToken stop) =>
        new ChangeFeed(api).ReadAsync(ToolIds.Number(project, "project"), since, stop);

    public async IAsyncEnumerable<CensusEntry> CensusAsync(string project, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await new Census(api).TakeAsync(ToolIds.Number(project, "project"), stop)) yield return entry;
    }

    public Observation Absence(string project, ToolObjectKind kind, IReadOnlyList<string> ids, DateTimeOffset asOf) =>
        Observed.Absence(project, kind, ids, asOf);

    public Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop) => Channel(order).LookAsync(order, stop);

    public Task<Sighting> SendAsync(EffectOrder order, Sighting? found, CancellationToken stop) => Channel(order).SendAsync(order, stop);

    public Task<IReadOnlyList<string>> LeaveAsync(Uri hook, bool restore, CancellationToken stop) => _departure.LeaveAsync(hook, restore, stop);

    public Task RevertAsync(EffectOrder order, Sighting found, CancellationToken stop) => Channel(order).RevertAsync(order, stop);

    public IReadOnlyList<Medium> MediaOf(MediaItem item) => ItemFiles.Of(item);

    public Task<MediaAnswer> OpenAsync(MediaItem item, Medium medium, ByteRange? range, CancellationToken stop) => _media.OpenAsync(item, medium, range, stop);

    private IEffectChannel Channel(EffectOrder order) => order.Effect switch
    {
        ShowConsensus => _consensus,
        AskReview => _reviews,
        ShowGuideline => _guidelines,
        ReturnWork => _returns,
        AskLabel => _labels,
        AssignItems => _assignments,
        var other => throw new ToolException(ToolFailure.Rejected, $"Label Studio has no way to carry the effect '{other.Kind}'; expected 'consensus', 'review', 'guideline', 'return', 'label' or 'assign'."),
    };
}
