using LabelHub.Host.Storage;

namespace LabelHub.Host.Tests.Support;

/// <summary>The log's and the hub's database of one installation.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly Database _hub;

    private Installation(LogStore log, Database hub, TemporaryFolder? folder)
    {
        (Log, _hub, _folder) = (log, hub, folder);
        Hub = new Hub(hub);
    }

    public LogStore Log { get; }

    public Hub Hub { get; }

    public static Installation OnSqlite(TemporaryFolder folder) => OnSqlite(folder.Path, folder);

    /// <summary>In a folder that somebody else owns.</summary>
    public static Installation OnSqlite(string folder, TemporaryFolder? own = null) => new(
        new SqliteLogStore(new SqliteDatabase(Path.Combine(folder, "log.db"), options => new LogModel(options))),
        new SqliteDatabase(Path.Combine(folder, "hub.db"), options => new HubModel(options)),
        own);

    public static Installation OnPostgres(string connection) => new(
        new PostgresLogStore(new PostgresDatabase(connection, "log", options => new LogModel(options))),
        new PostgresDatabase(connection, "hub", options => new HubModel(options)),
        null);

    public async Task MigrateAsync(CancellationToken stop)
    {
        await Log.Database.MigrateAsync(stop);
        await _hub.MigrateAsync(stop);
    }

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work) => Hub.ReadAsync(work, TestContext.Current.CancellationToken);

    public Task<T> WriteAsync<T>(Func<Session, Task<T>> work) => Hub.WriteAsync(work, TestContext.Current.CancellationToken);

    public Task WriteAsync(Func<Session, Task> work) => Hub.WriteAsync(work, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)Log.Database).DisposeAsync();
        await ((IAsyncDisposable)_hub).DisposeAsync();
        _folder?.Dispose();
    }
}
