using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class AggregatorWrites
{
    public static void MapAggregator(this IEndpointRouteBuilder api) => api.MapPut("/projects/{id:long}/aggregator", ChooseAsync).WithName("ChooseAggregator");

    private static async Task<IResult> ChooseAsync(long id, AggregatorRequest request, AggregatorChoice choice, CancellationToken stop)
    {
        var (known, refusal) = await choice.ChooseAsync(id, request.Aggregator, stop);
        if (!known) return Problems.NotFound("project", id);
        return refusal is null ? Results.Ok(new { id, request.Aggregator }) : Problems.Invalid(refusal);
    }

    /// <summary>How a project's answers are to be reconciled.</summary>
    internal sealed record AggregatorRequest
    {
        /// <summary>The aggregator's name, such as <c>majority</c> or <c>weighted</c>.</summary>
        public string? Aggregator { get; init; }
    }
}
