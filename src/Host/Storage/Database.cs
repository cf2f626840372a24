using System.Data.Common;

namespace LabelHub.Host.Storage;

/// <summary>One of the two databases, on one of the two engines.</summary>
internal abstract class Database : IAsyncDisposable
{
    static Database()
    {
        Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;
        StoredText.Register();
        StoredKeys<long>.Register();
        StoredKeys<string>.Register();
    }

    public abstract Dialect Dialect { get; }

    public abstract ValueTask DisposeAsync();

    /// <summary>Reads in one snapshot.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await OpenReaderAsync(stop);
        await using var transaction = await BeginReadAsync(connection, stop);
        return await work(new Session(connection, transaction, Dialect));
    }

    /// <summary>Writes in one transaction; what the work does is all stored or not at all.</summary>
    public abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken stop);

    public Task WriteAsync(Func<Session, Task> work, CancellationToken stop) => WriteAsync(
        async session =>
        {
            await work(session);
            return true;
        },
        stop);

    /// <summary>Creates the database where it is missing, and brings it to the newest migration.</summary>
    public abstract Task MigrateAsync(CancellationToken stop);

    protected abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken stop);

    protected abstract Task<DbConnection> OpenReaderAsync(CancellationToken stop);

    protected async Task<T> CommitAsync<T>(DbConnection connection, Func<Session, Task<T>> work, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var result = await work(new Session(connection, transaction, Dialect));
        await transaction.CommitAsync(stop);
        return result;
    }
}
