using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeCvat.Http;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat;

/// <summary>
/// A CVAT in the test's own process, on a real socket of the loopback, made from its documented behaviour. What a test does with its methods takes
/// the same path as a request, webhooks included.
/// </summary>
public sealed partial class FakeCvatServer : IAsyncDisposable
{
    private readonly CvatApp _cvat;
    private readonly CvatHost _host;

    private FakeCvatServer(FakeCvatOptions options)
    {
        _cvat = new CvatApp(options);
        _host = new CvatHost(_cvat, Faults);
        Admin = AddUser("admin", isMaintainer: true);
    }

    /// <summary>The first user: may do everything.</summary>
    public CvatUser Admin { get; }

    /// <summary>The administrator's personal access token.</summary>
    public string Token => Admin.Token;

    /// <summary>Where it listens; the same after <see cref="DownAsync"/> and <see cref="UpAsync"/>.</summary>
    public Uri Address => _cvat.Address;

    public FaultBook Faults { get; } = new();

    public IReadOnlyList<CvatJob> Jobs => _cvat.Read(store => store.Jobs.ToArray());

    public IReadOnlyList<CvatIssue> Issues => _cvat.Read(store => store.Issues.ToArray());

    public IReadOnlyList<CvatGuide> Guides => _cvat.Read(store => store.Guides.ToArray());

    public IReadOnlyList<CvatHook> Hooks => _cvat.Read(store => store.Hooks.ToArray());

    public IReadOnlyList<CvatTask> Tasks => _cvat.Read(store => store.Tasks.ToArray());

    /// <summary>Every attempt to tell a webhook, in the order of their end.</summary>
    public IReadOnlyList<CvatDelivery> Deliveries => _cvat.Read(store => store.Deliveries.ToArray());

    /// <summary>Every request, in the order of their end; a status of 0 is one that was never answered.</summary>
    public IReadOnlyList<SeenRequest> Requests => _cvat.Read(store => store.Requests.ToArray());

    public static async Task<FakeCvatServer> StartAsync(FakeCvatOptions? options = null, CancellationToken stop = default)
    {
        var fake = new FakeCvatServer(options ?? new());
        await fake._host.UpAsync(stop);
        return fake;
    }

    /// <summary>Refuses connections from now on, breaks those there are, and keeps its state and its port.</summary>
    public Task DownAsync() => _host.DownAsync();

    /// <summary>Listens again.</summary>
    public Task UpAsync(CancellationToken stop = default) => _host.UpAsync(stop);

    /// <summary>Waits until every webhook was told once of all that happened.</summary>
    public Task SettledAsync() => _cvat.Hooks.SettledAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _cvat.DisposeAsync();
    }
}
