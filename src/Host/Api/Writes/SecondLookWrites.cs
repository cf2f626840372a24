using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class SecondLookWrites
{
    public static void MapSecondLookWrites(this IEndpointRouteBuilder api)
    {
        api.MapPost("/connections/{id:long}/second-looks", AskAsync).WithName("AskSecondLook").WithSummary("Asks for one more label on a seeded sample of single-label items. It is written into the tool where 'one more label' is switched on.");
        api.MapPost("/second-looks/{id:long}/end", EndAsync).WithName("EndSecondLook").WithSummary("What was not asked yet is not asked any more; what was asked, and its answers, stay.");
    }

    private static async Task<IResult> AskAsync(long id, SecondLookRequest request, SecondLookDesk desk, HttpContext http, CancellationToken stop)
    {
        var wish = new SecondLookWish { Connection = id, Percent = request.Percent, Seed = request.Seed ?? SecondLookDesk.AnySeed(), Projects = request.Projects, By = By(http) };
        if (SecondLookDesk.Problem(wish) is { } problem) return Problems.Invalid(problem);
        var (labels, refusal) = await desk.AskAsync(wish, stop);
        if (refusal is not null) return Problems.Conflict(refusal);
        return labels is null ? Problems.NotFound("connection", id) : Results.Ok(new { labels, wish.Percent, wish.Seed });
    }

    private static async Task<IResult> EndAsync(long id, SecondLookDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.EndAsync(id, By(http), stop) ? Results.Ok(new { id }) : Problems.NotFound("second look", id);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record SecondLookRequest
    {
        /// <summary>The share of single-label items to look at, 1 to 100.</summary>
        public required int Percent { get; init; }

        /// <summary>The seed of the draw; made at random, and told, when left out.</summary>
        public long? Seed { get; init; }

        /// <summary>LabelHub's ids of the projects; all of the connection when left out.</summary>
        public IReadOnlyList<long>? Projects { get; init; }
    }
}
