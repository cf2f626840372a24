namespace LabelHub.Web.Tests.Seeding;

/// <summary>Migrated, empty SQLite databases, from which each test gets a copy.</summary>
public sealed class MigratedFiles : IDisposable
{
    internal static FolderTemplate Template { get; } = new(async folder =>
    {
        await using var first = Databases.OnSqlite(folder, null);
        await first.MigratedAsync(CancellationToken.None);
    });

    public void Dispose() => Template.Dispose();
}
