using System.Data.Common;
using Dapper;

namespace LabelHub.Host.Storage;

/// <summary>One connection, inside a transaction where something is written. Statements are written once for both engines.</summary>
internal sealed class Session(DbConnection connection, DbTransaction? transaction, Dialect dialect)
{
    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    public Dialect Dialect => dialect;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? args, CancellationToken stop) =>
        [.. await connection.QueryAsync<T>(Command(sql, args, stop))];

    public Task<T?> FirstAsync<T>(string sql, object? args, CancellationToken stop) =>
        connection.QueryFirstOrDefaultAsync<T?>(Command(sql, args, stop));

    public Task<T?> ScalarAsync<T>(string sql, object? args, CancellationToken stop) =>
        connection.ExecuteScalarAsync<T?>(Command(sql, args, stop));

    public Task<int> ExecuteAsync(string sql, object? args, CancellationToken stop) =>
        connection.ExecuteAsync(Command(sql, args, stop));

    /// <summary>The database's clock.</summary>
    public Task<long> NowAsync(CancellationToken stop) => ScalarAsync<long>("SELECT {now}", null, stop);

    private CommandDefinition Command(string sql, object? args, CancellationToken stop) =>
        new(dialect.Render(sql), args, transaction, cancellationToken: stop);
}
