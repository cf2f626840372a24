namespace LabelHub.Host.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, HostSettings settings)
    {
        var (log, hub) = Databases(settings);
        return services
            // Made by the container, so that it closes them.
            .AddSingleton(_ => new Hub(hub))
            .AddSingleton<LogStore>(_ => settings.Storage is null ? new SqliteLogStore(log) : new PostgresLogStore(log));
    }

    /// <summary>Creates what is missing and brings both databases to the newest migration.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken stop)
    {
        await services.GetRequiredService<LogStore>().Database.MigrateAsync(stop);
        await services.GetRequiredService<Hub>().Database.MigrateAsync(stop);
    }

    private static (Database Log, Database Hub) Databases(HostSettings settings) => settings.Storage is { } connection
        ? (new PostgresDatabase(connection, "log", o => new LogModel(o)), new PostgresDatabase(connection, "hub", o => new HubModel(o)))
        : (new SqliteDatabase(Path.Combine(settings.DataFolder, "log.db"), o => new LogModel(o)), new SqliteDatabase(Path.Combine(settings.DataFolder, "hub.db"), o => new HubModel(o)));
}
