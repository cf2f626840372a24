using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.DataManager;
using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Tokens;
using LabelHub.FakeLabelStudio.Uploads;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.FakeLabelStudio.Webhooks;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>The application: what both doors, HTTP and the test's own, call. It outlives the listening socket.</summary>
internal sealed class Studio : IDisposable
{
    private readonly Store _store;
    private readonly HookSender _hooks;

    public Studio(FakeOptions options)
    {
        Options = options;
        Clock = new StudioClock(options.Clock);
        _store = new Store(Clock);
        _hooks = new HookSender(options, Ledger);
        Tokens = new TokenOffice(_store);
        Users = new UserActions(this);
        Projects = new ProjectActions(this);
        Webhooks = new WebhookActions(this);
        Tasks = new TaskActions(this);
        Imports = new TaskImport(this);
        Uploads = new UploadActions(this);
        Queue = new LabelStream(this);
        Annotations = new AnnotationActions(this);
        Predictions = new PredictionActions(this);
        Drafts = new DraftActions(this);
        DataManager = new BulkActions(this);
        Views = new ViewActions(this);
    }

    public FakeOptions Options { get; }

    public StudioClock Clock { get; }

    public StudioLedger Ledger { get; } = new();

    public TokenOffice Tokens { get; }

    public UserActions Users { get; }

    public ProjectActions Projects { get; }

    public WebhookActions Webhooks { get; }

    public TaskActions Tasks { get; }

    public TaskImport Imports { get; }

    public UploadActions Uploads { get; }

    /// <summary>By the address in a bucket, the one that the bucket signed for a while.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, Uri> Signed { get; } = new(StringComparer.Ordinal);

    public LabelStream Queue { get; }

    public AnnotationActions Annotations { get; }

    public PredictionActions Predictions { get; }

    public DraftActions Drafts { get; }

    public BulkActions DataManager { get; }

    public ViewActions Views { get; }

    public void Dispose() => _hooks.Dispose();

    public T Read<T>(Func<Store, T> look)
    {
        lock (_store.Gate)
        {
            return look(_store);
        }
    }

    /// <summary>Commits, then tells each webhook in turn; the caller waits for all of them, as it does for the real server.</summary>
    public async Task<T> ApplyAsync<T>(Caller caller, Func<Change, T> act)
    {
        var (result, deliveries) = Commit(caller, act);
        foreach (var delivery in deliveries)
        {
            await _hooks.DeliverAsync(delivery);
        }

        return result;
    }

    private (T Result, IReadOnlyList<Delivery> Deliveries) Commit<T>(Caller caller, Func<Change, T> act)
    {
        lock (_store.Gate)
        {
            caller.Work.ThrowIfPassed();
            var change = new Change(_store, Ledger, caller.User);
            var result = act(change);
            caller.Work.Applied();
            return (result, change.Deliveries());
        }
    }
}
