using LabelHub.Host.Access;
using LabelHub.Host.People;

namespace LabelHub.Host.Api.Writes;

internal static class PeopleWrites
{
    public static void MapPeopleWrites(this IEndpointRouteBuilder api)
    {
        api.MapPut("/projects/{id:long}/people-level", ChangeAsync).WithName("SetPeopleLevel").WithSummary("Raises the level from a date on, or lowers it at once.");
        api.MapPost("/contributors/{id:long}/link", LinkAsync).WithName("MakeOwnLink").WithSummary("Makes a link that opens this contributor's own page once.");
        api.MapPost("/contributors/link", AccountLinkAsync).WithName("MakeOwnLinkOfAccount").WithSummary("The same by connection and account in the tool.");
        api.MapPost("/contributors/{id:long}/end-access", EndAsync).WithName("EndOwnAccess").WithSummary("Ends every session and link of this contributor.");
        api.MapPost("/access-requests/{id:long}/approve", ApproveAsync).WithName("ApproveAccessRequest").WithSummary("Lets the browser in whose code was compared.");
        api.MapPost("/access-requests/{id:long}/decline", DeclineAsync).WithName("DeclineAccessRequest");
    }

    private static async Task<IResult> ChangeAsync(long id, LevelRequest request, LevelDesk levels, HttpContext http, CancellationToken stop) => await levels.ChangeAsync(id, request, By(http), stop) switch
    {
        null => Problems.NotFound("project", id),
        [] => Results.Ok(new { id, request.Level }),
        var errors => Problems.Invalid(string.Join(" ", errors)),
    };

    private static async Task<IResult> LinkAsync(long id, OwnDoor door, HttpContext http, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await door.MakeLinkAsync(id, By(http), stop) is { } link ? Results.Ok(link) : Problems.NotFound("contributor", id);
    }

    private static async Task<IResult> AccountLinkAsync(AccountRequest request, OwnDoor door, HttpContext http, CancellationToken stop) =>
        await door.FindAsync(request.Connection, request.Account, stop) is { } id
            ? await LinkAsync(id, door, http, stop)
            : Problems.NotFound("account that has labelled in this connection", request.Account);

    private static async Task<IResult> EndAsync(long id, OwnDoor door, HttpContext http, CancellationToken stop) =>
        await door.EndAsync(id, By(http), stop) is { } ended ? Results.Ok(new { id, ended }) : Problems.NotFound("contributor", id);

    private static async Task<IResult> ApproveAsync(long id, ContributorRequest request, OwnDoor door, HttpContext http, CancellationToken stop) =>
        await door.ApproveAsync(id, request.Contributor, By(http), stop) is { } refusal ? Problems.Conflict(refusal) : Results.Ok(new { id });

    private static async Task<IResult> DeclineAsync(long id, OwnDoor door, CancellationToken stop) =>
        await door.DeclineAsync(id, stop) ? Results.Ok(new { id }) : Problems.NotFound("open request", id);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record AccountRequest
    {
        public required long Connection { get; init; }

        /// <summary>The account's id in the tool.</summary>
        public required string Account { get; init; }
    }

    internal sealed record ContributorRequest
    {
        public required long Contributor { get; init; }
    }
}
