using System.Reflection;
using LabelHub.Host;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>What outlives a hub: its data, its address and its plugins. A hub that is started again at its place is the same hub.</summary>
internal sealed class HubPlace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private HubPlace(string? storage) => Storage = storage;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public string? Storage { get; }

    public string Data => _folder.Path;

    public HostSettings Settings => new() { Urls = Address.ToString(), Data = Data, Storage = Storage };

    public static async Task<HubPlace> MakeAsync(Engine engine, PostgresCluster cluster, CancellationToken stop) =>
        new(engine == Engine.Postgres ? await cluster.CreateDatabaseAsync(stop: stop) : null);

    /// <summary>Lays the files of a fixture plugin where an admin's own plugins lie, in place of what lay there.</summary>
    public void Install(string fixture, string? folder = null)
    {
        var to = _folder.File("plugins", folder ?? fixture);
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(Path.Combine(Told("FixturePlugins"), fixture))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What the build told this assembly.</summary>
    public static string Told(string key) =>
        typeof(HubPlace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(told => told.Key == key).Value!;
}
