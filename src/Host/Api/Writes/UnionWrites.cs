using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class UnionWrites
{
    public static void MapUnionWrites(this IEndpointRouteBuilder api)
    {
        api.MapPost("/unions/report", ReportAsync).WithName("ReportUnion").WithSummary("What uniting the items of projects by their keys would bring together, and what does not match. Nothing is changed.");
        api.MapPost("/unions", UniteAsync).WithName("Unite").WithSummary("Items of these projects that have the same key are one from now on: the answers in all places count for it.");
        api.MapPost("/unions/{id:long}/part", PartAsync).WithName("Part").WithSummary("Parts what was united; each item goes by its own answers again.");
        api.MapPost("/persons", LinkAsync).WithName("LinkAccounts").WithSummary("These accounts, of whatever tools, are one person: of their answers to an item the newest counts, and they have one skill.");
        api.MapPost("/persons/unlink/{contributor:long}", UnlinkAsync).WithName("UnlinkAccount").WithSummary("This account is nobody else's.");
    }

    private static async Task<IResult> ReportAsync(ReportRequest request, UnionCheck check, CancellationToken stop)
    {
        var (report, refusal) = await check.ReportAsync(request.Members, stop);
        return refusal is null ? Results.Ok(report) : Problems.Invalid(refusal);
    }

    private static async Task<IResult> UniteAsync(UniteRequest request, UnionDesk desk, HttpContext http, CancellationToken stop)
    {
        var (union, refusal) = await desk.UniteAsync(new() { Name = request.Name, Members = request.Members, By = By(http) }, stop);
        return refusal is null ? Results.Ok(new { id = union }) : Problems.Invalid(refusal);
    }

    private static async Task<IResult> PartAsync(long id, UnionDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.PartAsync(id, By(http), stop) ? Results.Ok(new { id }) : Problems.NotFound("union", id);

    private static async Task<IResult> LinkAsync(LinkRequest request, UnionDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.LinkAsync(request.Contributors, By(http), stop) is { } refusal ? Problems.Invalid(refusal) : Results.Ok(new { request.Contributors });

    private static async Task<IResult> UnlinkAsync(long contributor, UnionDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.UnlinkAsync(contributor, By(http), stop) is null ? Results.Ok(new { contributor }) : Problems.NotFound("account", contributor);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record ReportRequest
    {
        public required IReadOnlyList<UnionEvent.Member> Members { get; init; }
    }

    internal sealed record UniteRequest
    {
        public required string Name { get; init; }

        public required IReadOnlyList<UnionEvent.Member> Members { get; init; }
    }

    internal sealed record LinkRequest
    {
        /// <summary>LabelHub's ids of two or more accounts.</summary>
        public required IReadOnlyList<long> Contributors { get; init; }
    }
}
