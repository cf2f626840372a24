using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

/// <summary>A migration written as one SQL text for both engines.</summary>
internal abstract class SqlMigration(string resource) : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var dialect = migrationBuilder.IsSqlite() ? Dialect.Sqlite : Dialect.Postgres;
        migrationBuilder.Sql(dialect.Render(Read(resource)));
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The migration '{name}' is not embedded in {Assembly.GetExecutingAssembly().GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
