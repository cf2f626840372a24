using Microsoft.Data.Sqlite;
using Npgsql;

namespace LabelHub.Host.Storage;

/// <summary>Where the scheduler keeps its triggers: a schema, or a file, of its own, so that it never contends with ingest.</summary>
internal static class ScheduleStore
{
    public static string Sqlite(string folder)
    {
        Directory.CreateDirectory(folder);
        var connection = $"Data Source={Path.Combine(folder, "schedules.db")};Default Timeout=30";
        using var file = new SqliteConnection(connection);
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
        return connection;
    }

    public static string Postgres(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand("CREATE SCHEMA IF NOT EXISTS schedules", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "schedules" }.ConnectionString;
    }
}
