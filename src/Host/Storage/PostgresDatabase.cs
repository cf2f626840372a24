using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LabelHub.Host.Storage;

/// <summary>A schema of a PostgreSQL database.</summary>
internal sealed class PostgresDatabase(string connectionString, string schema, Func<DbContextOptions, DbContext> model) : Database
{
    /// <summary>"hub" in ASCII: any number that nobody else of this database takes, followed by one for the schema.</summary>
    private const int WriterLock = 0x687562;

    private readonly NpgsqlDataSource _source = new NpgsqlDataSourceBuilder(
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema, ApplicationName = "labelhub" }.ConnectionString).Build();

    public override Dialect Dialect => Dialect.Postgres;

    public override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        return await CommitAsync(connection, session => InTurnAsync(session, work, stop), stop);
    }

    public override async Task MigrateAsync(CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        await using (var command = new NpgsqlCommand($"CREATE SCHEMA IF NOT EXISTS {schema}", connection))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        var options = new DbContextOptionsBuilder().UseNpgsql(connection, o => o.MigrationsHistoryTable("schema_migration", schema)).Ready();
        await using var context = model(options);
        await context.Database.MigrateAsync(stop);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>
    /// Lanes touch the same rows in orders that cannot be made one. Their transactions are short and no plugin runs inside, so they take turns,
    /// over all nodes, as they do on the embedded engine: no deadlock, no retry. In the log the turn also makes the number of a transaction and the
    /// positions it takes rise together, on which its readers rely.
    /// </summary>
    private static async Task<T> InTurnAsync<T>(Session session, Func<Session, Task<T>> work, CancellationToken stop)
    {
        await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@WriterLock, hashtext(current_schema()))", new { WriterLock }, stop);
        return await work(session);
    }

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken stop) =>
        connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    protected override async Task<DbConnection> OpenReaderAsync(CancellationToken stop) => await _source.OpenConnectionAsync(stop);
}
