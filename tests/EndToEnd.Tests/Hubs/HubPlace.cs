using LabelHub.Host;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Hubs;

/// <summary>What outlives a hub: its data and its address. A hub that is started again at its place is the same hub.</summary>
internal sealed class HubPlace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private HubPlace(string? storage, int port) => (Storage, Address) = (storage, new Uri($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    public string? Storage { get; }

    /// <summary>How the tool reaches the hub, where that is not its own address.</summary>
    public Uri? PublicUrl { get; set; }

    private string? Listens { get; set; }

    public string Data => _folder.Path;

    /// <summary>Whether addresses of this machine may be reached that only data name.</summary>
    public bool AllowsPrivate { get; set; }

    /// <summary>The most that one picture, sound or video may have.</summary>
    public int MediaMegabytes { get; set; } = 512;

    public HostSettings Settings => new()
    {
        Urls = Listens ?? Address.ToString(), PublicUrl = PublicUrl?.ToString(), Data = Data, Storage = Storage,
        Outgoing = new() { AllowPrivate = AllowsPrivate }, Media = new() { MaxMegabytes = MediaMegabytes },
    };

    /// <summary>Has the hub listen to all, for a tool on another machine that knows this one by a name.</summary>
    public void ServeTo(string host)
    {
        Listens = $"http://0.0.0.0:{Address.Port}";
        PublicUrl = new Uri($"http://{host}:{Address.Port}");
    }

    public static async Task<HubPlace> MakeAsync(Engine engine, PostgresCluster cluster, CancellationToken stop) =>
        new(engine == Engine.Postgres ? await cluster.CreateDatabaseAsync(stop: stop) : null, FreePort.Next());

    public void Dispose() => _folder.Dispose();
}
