using LabelHub.Host.Storage;
using LabelHub.Host.Web.Actions;
using Quartz;

namespace LabelHub.Host.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services, HostSettings settings)
    {
        services
            .AddSingleton<ScheduleBoard>()
            .AddSingleton<IScheduleActions>(provider => provider.GetRequiredService<ScheduleBoard>())
            .AddQuartz(quartz => Configure(quartz, settings));
        if (!settings.Works) return services;
        return services
            .AddSingleton<LaneRunner>()
            .AddSingleton<LaneSet>()
            .AddHostedService<NodePresence>()
            .AddHostedService<Lanes>()
            .AddHostedService<ScheduleService>();
    }

    private static void Configure(IQuartzBuilder quartz, HostSettings settings)
    {
        quartz.ConfigureScheduler(options => options.InstanceName = "labelhub");
        quartz.UseDefaultThreadPool(4);
        quartz.UsePersistentStore(store =>
        {
            if (settings.Storage is { } postgres)
            {
                store.UsePostgres(ScheduleStore.Postgres(postgres));
                store.UseClustering();
            }
            else
            {
                store.UseSqlite(ScheduleStore.Sqlite(settings.DataFolder));
            }

            store.ProvisionSchema();
            store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        });
        Schedules.Add(quartz);
    }
}
