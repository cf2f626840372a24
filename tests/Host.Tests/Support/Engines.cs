using LabelHub.TestKit.Postgres;
using Npgsql;

namespace LabelHub.Host.Tests.Support;

/// <summary>Migrated databases on both engines, each test with a pair of its own. Migrating once and copying keeps the run short.</summary>
public sealed class Engines : IAsyncDisposable
{
    private readonly PostgresCluster _cluster = new();
    private readonly Lazy<Task<string>> _template;
    private readonly FolderTemplate _files = new(MigrateFilesAsync);

    public Engines() => _template = new(MigrateTemplateAsync);

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _cluster.DisposeAsync();
    }

    /// <summary>Both databases, migrated and empty.</summary>
    internal async Task<Installation> OpenAsync(Engine engine, CancellationToken stop)
    {
        if (engine == Engine.Postgres) return Installation.OnPostgres(await _cluster.CreateDatabaseAsync(await _template.Value.WaitAsync(stop), stop));
        return Installation.OnSqlite(await _files.CopyAsync());
    }

    /// <summary>An empty database without any table.</summary>
    internal Task<string> EmptyPostgresAsync(CancellationToken stop) => _cluster.CreateDatabaseAsync(stop: stop);

    /// <summary>A connection string to a migrated, empty database.</summary>
    internal async Task<string> MigratedPostgresAsync(CancellationToken stop) => await _cluster.CreateDatabaseAsync(await _template.Value.WaitAsync(stop), stop);

    private static async Task MigrateFilesAsync(string folder)
    {
        await using var first = Installation.OnSqlite(folder);
        await first.MigrateAsync(CancellationToken.None);
    }

    private async Task<string> MigrateTemplateAsync()
    {
        var connection = await _cluster.CreateDatabaseAsync();
        await using (var first = Installation.OnPostgres(connection)) await first.MigrateAsync(CancellationToken.None);
        await using (var used = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(used);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }
}
