using Npgsql;

namespace LabelHub.Host.Storage;

/// <summary>
/// Knows whether other nodes are at work on the same storage. A node that starts alone takes up at once what one that died had under lease;
/// beside others it waits for the leases to end. The proof is a lock that the operating system, or the database, gives up with the process.
/// </summary>
internal sealed class NodePresence(HostSettings settings, Hub hub) : IHostedService, IAsyncDisposable
{
    /// <summary>"node" in ASCII: any number that nobody else of this database takes.</summary>
    private const long Lock = 0x6E6F6465;

    private IAsyncDisposable? _presence;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Storage is { } postgres) await EnterAsync(postgres, cancellationToken);
        else await EnterAsync(new FileInfo(Path.Combine(settings.DataFolder, "hub.lock")), cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public ValueTask DisposeAsync() => _presence?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task EnterAsync(FileInfo file, CancellationToken stop)
    {
        try
        {
            _presence = new FileStream(file.FullName, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return; // Another process works here.
        }

        await TakeUpAsync(stop);
    }

    /// <summary>Alone means that the lock can be had whole; then it is shared, so that nobody after us finds himself alone.</summary>
    private async Task EnterAsync(string postgres, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false, KeepAlive = 30, ApplicationName = "labelhub node" }.ConnectionString);
        _presence = connection;
        await connection.OpenAsync(stop);
        var alone = (bool)(await ExecuteAsync(connection, "SELECT pg_try_advisory_lock(@lock)", stop))!;
        if (alone) await TakeUpAsync(stop);
        await ExecuteAsync(connection, "SELECT pg_advisory_lock_shared(@lock)", stop);
        if (alone) await ExecuteAsync(connection, "SELECT pg_advisory_unlock(@lock)", stop);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("lock", Lock) } };
        return await command.ExecuteScalarAsync(stop);
    }

    private Task TakeUpAsync(CancellationToken stop) => hub.WriteAsync(session => WorkStore.ReleaseAllAsync(session, stop), stop);
}
