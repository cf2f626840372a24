namespace LabelHub.Host.Log;

internal static class LogServices
{
    public static IServiceCollection AddEventLog(this IServiceCollection services) => services
        .AddSingleton<EventLog>()
        .AddHostedService(provider => provider.GetRequiredService<EventLog>());
}
