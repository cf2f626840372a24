using Npgsql;

namespace LabelHub.TestKit.Postgres;

/// <summary>
/// A throwaway PostgreSQL on loopback, one for a test process: <c>[assembly: AssemblyFixture(typeof(PostgresCluster))]</c>.
/// It starts when the first database is asked for.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Owner = "labelhub";

    // A crash of the machine in the middle of a test run loses nothing that anybody wants back; without these three, each
    // commit of each test would wait for the disk.
    private static readonly string[] Settings =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off",
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300", "shared_buffers=64MB", "timezone=UTC",
    ];

    private readonly Lazy<Task<PostgresServer>> _server;
    private int _databases;

    public PostgresCluster() => _server = new(StartAsync);

    /// <summary>Makes a database and returns its connection string.</summary>
    /// <param name="template">The name of a database to copy, to which nobody is connected; <see langword="null"/> for an empty one.</param>
    /// <param name="stop">Stops the waiting.</param>
    /// <exception cref="FileNotFoundException">PostgreSQL is not installed; the message says how to.</exception>
    public async Task<string> CreateDatabaseAsync(string? template = null, CancellationToken stop = default)
    {
        var server = await _server.Value.WaitAsync(stop);
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString(server, "postgres", pooling: false));
        await connection.OpenAsync(stop);
        await using var create = connection.CreateCommand();
        create.CommandText = $"""CREATE DATABASE "{name}" TEMPLATE "{(template ?? "template0").Replace("\"", "\"\"", StringComparison.Ordinal)}" """;
        await create.ExecuteNonQueryAsync(stop);
        return ConnectionString(server, name, pooling: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated || _server.Value.IsFaulted) return;
        NpgsqlConnection.ClearAllPools();
        await (await _server.Value).DisposeAsync();
    }

    private static async Task<PostgresServer> StartAsync() =>
        await PostgresServer.StartAsync(await PostgresFolder.CreateAsync(Owner), Settings);

    private static string ConnectionString(PostgresServer server, string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Username = Owner,
        Database = database,
        Pooling = pooling,
        IncludeErrorDetail = true,
    }.ConnectionString;
}
