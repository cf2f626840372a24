using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Storage;

/// <summary>A SQLite file with one writer connection. Only the writer checkpoints; readers never do.</summary>
internal sealed class SqliteDatabase(string path, Func<DbContextOptions, DbContext> model) : Database
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _writer;

    public override Dialect Dialect => Dialect.Sqlite;

    public override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            _writer ??= await OpenAsync("PRAGMA synchronous=FULL;", stop);
            return await CommitAsync(_writer, work, stop);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async Task MigrateAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var fresh = await OpenAsync("PRAGMA page_size=16384; PRAGMA journal_mode=WAL;", stop))
        {
            var options = new DbContextOptionsBuilder().UseSqlite(fresh, o => o.MigrationsHistoryTable("schema_migration")).Ready();
            await using var context = model(options);
            await context.Database.MigrateAsync(stop);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync();
        _gate.Dispose();
    }

    // A deferred transaction in WAL mode is a snapshot and takes no lock.
    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken stop) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    protected override async Task<DbConnection> OpenReaderAsync(CancellationToken stop) =>
        await OpenAsync("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=1;", stop, pooled: true);

    private async Task<SqliteConnection> OpenAsync(string pragmas, CancellationToken stop, bool pooled = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = pooled,
            DefaultTimeout = 30,
        }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }
}
