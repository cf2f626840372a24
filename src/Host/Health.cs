using LabelHub.Host.Storage;

namespace LabelHub.Host;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Results.Ok(new { status = "live" })).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/healthz/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, LogStore log, Hub hub, CancellationToken stop)
    {
        try
        {
            await log.HeadAsync(stop);
            await hub.PingAsync(stop);
            return Results.Ok(new { status = "ready" });
        }
        catch (System.Data.Common.DbException)
        {
            return Problems.Unavailable(context, "The database cannot be reached.");
        }
    }
}
