using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio;

/// <summary>
/// A Label Studio Community server in the test's own process, on a real socket of the loopback. What a test does
/// with its methods takes the same path as a request, webhooks included.
/// </summary>
public sealed partial class FakeStudio : IAsyncDisposable
{
    private readonly Studio _studio;
    private readonly StudioServer _server;

    private FakeStudio(FakeOptions options)
    {
        _studio = new Studio(options);
        _server = new StudioServer(_studio, Faults);
        Admin = _studio.Users.AddAdmin(options.Token);
        PersonalToken = _studio.Read(_ => _studio.Tokens.IssuePersonal(Admin));
    }

    /// <summary>The first user; the methods that name no user act as this one.</summary>
    public StudioUser Admin { get; }

    /// <summary>The administrator's legacy token, for <c>Authorization: Token …</c>.</summary>
    public string Token => Admin.Token;

    /// <summary>The administrator's personal access token, to be exchanged at <c>/api/token/refresh/</c>.</summary>
    public string PersonalToken { get; }

    /// <summary>Where it listens; the same after <see cref="DownAsync"/> and <see cref="UpAsync"/>.</summary>
    public Uri Address => new($"http://127.0.0.1:{_server.Port}");

    public FaultBook Faults { get; } = new();

    public StudioLedger Ledger => _studio.Ledger;

    public IReadOnlyList<StudioUser> Users => _studio.Read(store => store.Users.All);

    public IReadOnlyList<StudioProject> Projects => _studio.Read(store => store.Projects.All);

    public IReadOnlyList<StudioWebhook> Webhooks => _studio.Read(store => store.Webhooks.All);

    public IReadOnlyList<StudioTask> Tasks => _studio.Read(store => store.Tasks.All);

    public IReadOnlyList<StudioAnnotation> Annotations => _studio.Read(store => store.Annotations.All);

    public IReadOnlyList<StudioPrediction> Predictions => _studio.Read(store => store.Predictions.All);

    public IReadOnlyList<StudioView> Views => _studio.Read(store => store.Views.All);

    /// <summary>The tasks that a view shows to whoever opens it.</summary>
    public IReadOnlyList<int> Shown(StudioView view) => _studio.Read(store => ViewActions.Shown(store, view).Select(task => task.Id).ToList());

    public static async Task<FakeStudio> StartAsync(FakeOptions? options = null, CancellationToken stop = default)
    {
        var fake = new FakeStudio(options ?? new FakeOptions());
        await fake._server.UpAsync(stop);
        return fake;
    }

    /// <summary>Refuses connections from now on, breaks those there are, and keeps its state and its port.</summary>
    public Task DownAsync() => _server.DownAsync();

    /// <summary>Listens again.</summary>
    public Task UpAsync(CancellationToken stop = default) => _server.UpAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _studio.Dispose();
    }

    private Caller As(int? user) => new(user is { } id ? _studio.Read(store => store.Users.Get(id)) : Admin, WorkLimit.None);
}
