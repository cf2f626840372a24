using LabelHub.Host.Storage;
using LabelHub.TestKit.Postgres;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>The two databases of a hub, empty and of their own, on either engine.</summary>
internal sealed class Databases : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly Database _hub;

    private Databases(Database hub, LogStore log, TemporaryFolder? folder)
    {
        (_hub, Hub, Log, _folder) = (hub, new(hub), log, folder);
    }

    public Hub Hub { get; }

    public LogStore Log { get; }

    public static async Task<Databases> SqliteAsync()
    {
        var folder = await MigratedFiles.Template.CopyAsync();
        return OnSqlite(folder.Path, folder);
    }

    public static async Task<Databases> PostgresAsync(PostgresCluster cluster, CancellationToken stop)
    {
        var address = await cluster.CreateDatabaseAsync(stop: stop);
        var databases = new Databases(new PostgresDatabase(address, "hub", options => new HubModel(options)), new PostgresLogStore(new PostgresDatabase(address, "log", options => new LogModel(options))), null);
        return await databases.MigratedAsync(stop);
    }

    public static Task<Databases> OnAsync(Engine engine, PostgresCluster cluster, CancellationToken stop) => engine == Engine.Postgres ? PostgresAsync(cluster, stop) : SqliteAsync();

    public Task WriteAsync<T>(CancellationToken stop, params IReadOnlyCollection<T> rows) where T : class => Hub.WriteAsync(session => session.UpsertAsync(rows, stop), stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in new[] { _hub, Log.Database }.OfType<IAsyncDisposable>()) await database.DisposeAsync();
        _folder?.Dispose();
    }

    internal static Databases OnSqlite(string folder, TemporaryFolder? own) => new(
        new SqliteDatabase(Path.Combine(folder, "hub.db"), options => new HubModel(options)),
        new SqliteLogStore(new SqliteDatabase(Path.Combine(folder, "log.db"), options => new LogModel(options))),
        own);

    internal async Task<Databases> MigratedAsync(CancellationToken stop)
    {
        await _hub.MigrateAsync(stop);
        await Log.Database.MigrateAsync(stop);
        return this;
    }
}
