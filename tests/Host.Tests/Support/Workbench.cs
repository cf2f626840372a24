using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LabelHub.Host.Tests.Support;

/// <summary>The pipeline without doors and without lanes that run by themselves: a test steps them.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private Workbench(TemporaryFolder folder, string? storage)
    {
        (_folder, Storage) = (folder, storage);
        var settings = new HostSettings { Data = folder.Path, Storage = storage };
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs))
            .AddSingleton(settings)
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage(settings)
            .AddEventLog()
            .AddPipeline(settings)
            .BuildServiceProvider();
    }

    /// <summary>It stands still unless a test moves it.</summary>
    public ManualTimeProvider Clock { get; } = new();

    public CollectingLoggerProvider Logs { get; } = new();

    /// <summary>How the database is reached, where it is a server.</summary>
    public string? Storage { get; }

    public Hub Hub => Get<Hub>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts with the plugins that lie beside the host, and with fixtures or copies of those as an admin's own.</summary>
    public static async Task<Workbench> OpenAsync(Engines engines, Engine engine, params IReadOnlyList<string> own)
    {
        var folder = new TemporaryFolder();
        foreach (var plugin in own) Install(folder, plugin);
        var bench = new Workbench(folder, engine == Engine.Postgres ? await engines.MigratedPostgresAsync(Stop) : null);
        await bench._services.MigrateAsync(Stop);
        foreach (var service in bench._services.GetServices<IHostedService>()) await service.StartAsync(Stop);
        await Eventually.TrueAsync(bench.HasReadTheHouseAsync, "the first ruleset to be read");
        return bench;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work) => Hub.ReadAsync(work, Stop);

    public Task WriteAsync(Func<Session, Task> work) => Hub.WriteAsync(work, Stop);

    /// <summary>Makes subjects due, and works until no plugin's lane has anything to do.</summary>
    public async Task WorkAsync(string kind, string lane, IReadOnlyCollection<long> subjects, string cause)
    {
        await WriteAsync(session => WorkStore.MarkAsync(session, kind, [lane], subjects, cause, Stop));
        await WorkAsync();
    }

    public async Task WorkAsync()
    {
        // On PostgreSQL any open transaction of the server can keep an event from readers for a while.
        await Eventually.TrueAsync(HasReadTheHouseAsync, "the house's events to be read");
        await StepLanesAsync();
    }

    /// <summary>Works with what can be read now.</summary>
    public async Task StepLanesAsync()
    {
        while (await StepAsync() > 0)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse()) await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<bool> HasReadTheHouseAsync()
    {
        await Get<TranslateLane>().CatchUpWithHouseAsync(Stop);
        return await Get<LogStore>().BeyondAsync([(House.Connection, Get<Rulebook>().Position)], Stop) == 0;
    }

    private async Task<int> StepAsync()
    {
        var worked = 0;
        foreach (var (_, step) in Get<PluginLanes>().Needed) worked += await step(Stop);
        return worked;
    }

    private static void Install(TemporaryFolder folder, string plugin)
    {
        var to = Directory.CreateDirectory(folder.File("plugins", plugin)).FullName;
        var from = new[] { BuildFacts.Of("FixturePlugins"), Path.Combine(AppContext.BaseDirectory, "plugins") }.Select(root => Path.Combine(root, plugin)).First(Directory.Exists);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
