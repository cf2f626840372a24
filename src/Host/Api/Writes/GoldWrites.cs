using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class GoldWrites
{
    private const int MostText = 1024 * 1024;

    public static void MapGoldWrites(this IEndpointRouteBuilder api)
    {
        api.MapPut("/projects/{id:long}/gold", SetAsync).WithName("SetGold").WithSummary("Takes known answers, all or none; one that is known already is replaced.");
        api.MapPost("/projects/{id:long}/gold/csv", ReadAsync).WithName("ReadGold").WithSummary("Takes known answers from lines item,field,answer,tolerance.").Accepts<string>("text/csv");
        api.MapPost("/items/{id:long}/gold", DecidedAsync).WithName("SetGoldFromDecision").WithSummary("Takes what a person decided about an item as its known answer.");
        api.MapDelete("/items/{id:long}/gold/{field}", RemoveAsync).WithName("RemoveGold").WithSummary("The answer is known no more; judgements that rested on it are made anew.");
    }

    private static async Task<IResult> SetAsync(long id, GoldRequest request, GoldDesk desk, HttpContext http, CancellationToken stop) =>
        Answer(id, await desk.SetAsync(id, request.Items, "hand", By(http), stop), request.Items.Count);

    private static async Task<IResult> ReadAsync(long id, HttpContext http, GoldDesk desk, CancellationToken stop)
    {
        if (http.Request.ContentLength > MostText) return Problems.Invalid($"The text has {http.Request.ContentLength:N0} bytes; at most {MostText:N0} are read at once.");
        using var reader = new StreamReader(http.Request.Body);
        var (entries, problem) = GoldCsv.Read(await reader.ReadToEndAsync(stop));
        return problem is not null ? Problems.Invalid(problem) : Answer(id, await desk.SetAsync(id, entries, "csv", By(http), stop), entries.Count);
    }

    private static async Task<IResult> DecidedAsync(long id, GoldDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.FromDecisionAsync(id, By(http), stop) is { } refusal ? Problems.Conflict(refusal) : Results.Ok(new { id });

    private static async Task<IResult> RemoveAsync(long id, string field, GoldDesk desk, HttpContext http, CancellationToken stop)
    {
        await desk.RemoveAsync(id, field, By(http), stop);
        return Results.Ok(new { id, field });
    }

    private static IResult Answer(long id, IReadOnlyList<string>? problems, int taken) => problems switch
    {
        null => Problems.NotFound("project", id),
        [] => Results.Ok(new { id, taken }),
        _ => Problems.Invalid(string.Join(" ", problems.Take(10))),
    };

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record GoldRequest
    {
        public required IReadOnlyList<GoldEntry> Items { get; init; }
    }
}
