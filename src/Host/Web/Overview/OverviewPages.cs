namespace LabelHub.Host.Web.Overview;

internal static class OverviewPages
{
    public static void MapOverview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", async (OverviewReading overview, CancellationToken stop) => Page.Of<OverviewPage>(new { Model = await overview.ReadAsync(stop) }));
        pages.MapGet("/overview/live", async (OverviewReading overview, CancellationToken stop) => Page.Of<OverviewLive>(new { Model = await overview.ReadAsync(stop) }));
    }
}
