using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LabelHub.Host.Tests.Storage;

/// <summary>Migrations are written by hand and the models beside them: these tests hold the two equal, on both engines.</summary>
public sealed class MigrationTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_migrated_log_has_the_tables_of_its_model(Engine engine)
    {
        await using var migrated = await engines.OpenAsync(engine, Stop);

        // Storage only: which transaction wrote the row, so that readers never skip one that commits late.
        var only = engine == Engine.Postgres ? ["event.tx xid8 not null"] : Array.Empty<string>();
        Assert.Equal(await ModelAsync(engine, options => new LogModel(options)), (await SchemaText.ReadAsync(migrated.Log.Database, Stop)).Except(only));
        Assert.Equal(["event_identity"], await SchemaText.PartialIndexesAsync(migrated.Log.Database, Stop));
    }

    [Theory, EveryEngine]
    public async Task A_migrated_hub_has_the_tables_of_its_model(Engine engine)
    {
        await using var migrated = await engines.OpenAsync(engine, Stop);

        Assert.Equal(await ModelAsync(engine, options => new HubModel(options)), await SchemaText.ReadAsync(migrated.Hub.Database, Stop));
        Assert.Equal(["derived_consensus_tie", "derived_effect_project", "derived_effect_queue", "derived_item_agreement", "derived_item_findings", "receipt_open", "receipt_project", "work_parked"], await SchemaText.PartialIndexesAsync(migrated.Hub.Database, Stop));
    }

    [Theory, EveryEngine]
    public async Task Migrating_again_changes_nothing(Engine engine)
    {
        await using var store = await engines.OpenAsync(engine, Stop);
        var before = await SchemaText.ReadAsync(store.Hub.Database, Stop);

        await store.MigrateAsync(Stop);

        Assert.Equal(before, await SchemaText.ReadAsync(store.Hub.Database, Stop));
    }

    /// <summary>The tables that EF Core itself makes of a model.</summary>
    private async Task<IReadOnlyList<string>> ModelAsync(Engine engine, Func<DbContextOptions, DbContext> model)
    {
        using var folder = new TemporaryFolder();
        if (engine == Engine.Sqlite)
        {
            await using var database = new SqliteDatabase(folder.File("model.db"), model);
            await CreateAsync(model(new DbContextOptionsBuilder().UseSqlite($"Data Source={folder.File("model.db")}").Options));
            return await SchemaText.ReadAsync(database, Stop);
        }

        var connection = new NpgsqlConnectionStringBuilder(await engines.EmptyPostgresAsync(Stop)) { SearchPath = "public", Pooling = false }.ConnectionString;
        await CreateAsync(model(new DbContextOptionsBuilder().UseNpgsql(connection).Options));
        await using var postgres = new PostgresDatabase(connection, "public", model);
        return await SchemaText.ReadAsync(postgres, Stop);
    }

    private static async Task CreateAsync(DbContext context)
    {
        await using (context) await context.Database.EnsureCreatedAsync(Stop);
    }
}
