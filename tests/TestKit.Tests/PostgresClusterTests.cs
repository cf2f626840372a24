using LabelHub.TestKit.Postgres;
using Npgsql;

namespace LabelHub.TestKit.Tests;

public sealed class PostgresClusterTests(PostgresCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_database_is_empty_and_its_own()
    {
        await RunAsync(await cluster.CreateDatabaseAsync(stop: Stop), "CREATE TABLE mine (id int)");

        Assert.Equal(0L, await RunAsync(await cluster.CreateDatabaseAsync(stop: Stop), "SELECT count(*) FROM pg_tables WHERE tablename = 'mine'"));
    }

    [Fact]
    public async Task A_copy_of_a_template_holds_what_the_template_held()
    {
        var template = await cluster.CreateDatabaseAsync(stop: Stop);
        await RunAsync(template, "CREATE TABLE migrated (id int); INSERT INTO migrated VALUES (42)");
        await using (var connection = new NpgsqlConnection(template)) NpgsqlConnection.ClearPool(connection);

        var copy = await cluster.CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(template).Database, Stop);

        Assert.Equal(42, await RunAsync(copy, "SELECT id FROM migrated"));
    }

    [Fact]
    public async Task Databases_can_be_asked_for_at_the_same_time()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cluster.CreateDatabaseAsync(stop: Stop)));

        Assert.Distinct(all);
    }

    [Fact]
    public async Task Only_loopback_is_listened_on() =>
        Assert.Equal("127.0.0.1", await RunAsync(await cluster.CreateDatabaseAsync(stop: Stop), "SHOW listen_addresses"));

    [Fact]
    public async Task Disposal_ends_the_server_and_removes_its_folder()
    {
        var own = new PostgresCluster();
        var folder = await DataFolderAsync(own);

        await own.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_cluster_that_was_never_asked_for_a_database_is_nothing_to_dispose_of() =>
        Assert.Null(await Record.ExceptionAsync(async () => await new PostgresCluster().DisposeAsync()));

    private static async Task<string> DataFolderAsync(PostgresCluster cluster)
    {
        var folder = await RunAsync(await cluster.CreateDatabaseAsync(stop: Stop), "SHOW data_directory");
        return Path.GetDirectoryName(Assert.IsType<string>(folder))!;
    }

    private static async Task<object?> RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
}
