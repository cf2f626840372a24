namespace LabelHub.Host.Incentives;

internal static class IncentiveServices
{
    public static IServiceCollection AddIncentives(this IServiceCollection services) => services
        .AddSingleton<IncentiveLibrary>()
        .AddSingleton<IncentiveDesk>();
}
