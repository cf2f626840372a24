using LabelHub.Host.Access;
using LabelHub.Host.People.Cases;

namespace LabelHub.Host.Api.Writes;

internal static class CaseWrites
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    public static void MapCaseWrites(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{id:long}/decide", DecideAsync).WithName("DecideCase").WithSummary("Decides an objection; 'shown' is that of the case as it was read.");
        api.MapPost("/sign-in-links", SignInAsync).WithName("MakeSignInLink").WithSummary("Makes a link that signs a lead in once, under their own name.");
    }

    private static async Task<IResult> DecideAsync(long id, CaseVerdict verdict, CaseDesk cases, CaseSheets sheets, HttpContext http, CancellationToken stop)
    {
        if (await sheets.FindAsync(id, stop) is null) return Problems.NotFound("case", id);
        return await cases.DecideAsync(id, verdict, http.User.Identity?.Name ?? "", stop) is { } refusal ? Problems.Conflict(refusal) : Results.Ok(new { id });
    }

    private static async Task<IResult> SignInAsync(SignInRequest request, Credentials credentials, PublicAddress address, HttpContext http, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(request.Name)) return Problems.Invalid("name: is missing. What they do is written down under it.");
        http.Response.Headers.CacheControl = "no-store";
        var token = await credentials.MakeLinkAsync(LinkLife, stop, request.Name.Trim());
        return Results.Ok(new { Url = new Uri(address.Root, "admin?token=" + token) });
    }

    internal sealed record SignInRequest
    {
        public required string Name { get; init; }
    }
}
