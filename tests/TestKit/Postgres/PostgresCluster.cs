using System.Diagnostics;
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

    internal async Task<int> WatchdogIdAsync() => (await _server.Value).WatchdogId;

    private static async Task<PostgresServer> StartAsync()
    {
        var (binaries, account) = (PostgresBinaries.Find(), Unprivileged.Account());
        var folder = Directory.CreateTempSubdirectory("labelhub-postgres-").FullName;
        if (account is not null) await RunAsync(new("chown", [account, folder]));
        await RunAsync(Unprivileged.Call(
            account, Path.Combine(binaries, "initdb"), "-D", Path.Combine(folder, "data"), "-U", Owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"));
        return await PostgresServer.StartAsync(binaries, account, folder, Settings);
    }

    private static async Task RunAsync(ProcessStartInfo call)
    {
        call.RedirectStandardOutput = call.RedirectStandardError = true;
        using var process = Process.Start(call) ?? throw new InvalidOperationException($"'{call.FileName}' did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new IOException($"'{call.FileName} {string.Join(' ', call.ArgumentList)}' ended with {process.ExitCode}: {await output}{await errors}");
        }
    }

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
