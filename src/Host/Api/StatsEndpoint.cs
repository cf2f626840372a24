namespace LabelHub.Host.Api;

internal static class StatsEndpoint
{
    public static void MapStats(this IEndpointRouteBuilder api) => api.MapGet("/stats", (StatsQuery query, CancellationToken stop) => query.ReadAsync(stop)).WithName("Stats");
}
