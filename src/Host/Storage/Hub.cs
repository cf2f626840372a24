namespace LabelHub.Host.Storage;

/// <summary>The database of all that is not the log.</summary>
internal sealed class Hub(Database database) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => database.DisposeAsync();

    public Database Database => database;

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken stop) => database.ReadAsync(work, stop);

    public Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken stop) => database.WriteAsync(work, stop);

    /// <summary>Fails when the database cannot be reached.</summary>
    public Task PingAsync(CancellationToken stop) => database.ReadAsync(session => session.ScalarAsync<long>("SELECT 1", null, stop), stop);

    public Task WriteAsync(Func<Session, Task> work, CancellationToken stop) => database.WriteAsync(work, stop);
}
