using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class WorkDecisions
{
    public static void MapWorkDecisions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/work/{id:long}/retry", RetryAsync).WithName("RetryWork");
        api.MapPost("/work/{id:long}/discard", DiscardAsync).WithName("DiscardWork");
    }

    private static async Task<IResult> RetryAsync(long id, ParkedWork work, CancellationToken stop) => await work.RetryAsync(id, stop) ? Results.Accepted(value: new { id }) : Missing(id);

    private static async Task<IResult> DiscardAsync(long id, ParkedWork work, CancellationToken stop) => await work.DiscardAsync(id, stop) ? Results.Accepted(value: new { id }) : Missing(id);

    private static IResult Missing(long id) => Problems.Of(StatusCodes.Status404NotFound, $"No parked work has the id '{id}'. It may have been retried or discarded meanwhile.");
}
