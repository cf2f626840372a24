using LabelHub.Host.Access;
using LabelHub.Host.Facts;
using LabelHub.Host.People;
using LabelHub.Host.People.Cases;
using LabelHub.Host.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.People;

internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/projects/{id:long}/people", FindAsync).WithName("GetPeople").WithSummary("What the people level in force lets be seen: nothing, groups, or persons; a read of persons is written down.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/access-requests", WaitingAsync).WithName("ListAccessRequests").WithSummary("Who waits to be let in to their own page.");
        api.MapGet("/cases", ListAsync).WithName("ListCases").WithSummary("Objections: open, the one due first at the top; or decided, the newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/cases/{id:long}", CaseAsync).WithName("GetCase").WithSummary("What a case is decided from, without who answered what.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<PeopleDetail>, ProblemHttpResult>> FindAsync(long id, HttpContext http, [FromServices] PeopleReading people, [FromServices] IPersonalReads reads, CancellationToken stop)
    {
        if (await people.FindAsync(id, stop) is not { } detail) return Refusal.NotFound("project", id);
        if (detail.People is not null) await reads.NoteAsync(id, null, http.User.Identity?.Name ?? "", "the figures of everyone, by the API", stop);
        return TypedResults.Ok(detail);
    }

    private static async Task<Ok<Listing<AccessRequestDetail>>> WaitingAsync([FromServices] OwnEntry door, CancellationToken stop) => TypedResults.Ok(new Listing<AccessRequestDetail>
    {
        Items = [.. (await door.WaitingAsync(stop)).Select(row => new AccessRequestDetail { Id = row.Id, Code = row.Code, Said = row.Said, AskedAt = row.AskedAt.ToTime() })],
    });

    private static async Task<Results<Ok<Listing<CaseSummary>>, ProblemHttpResult>> ListAsync([FromServices] CaseSheets cases, CancellationToken stop, string? state = null) =>
        Choice.Problem("state", state, [CaseState.Open, CaseState.Decided]) is { } problem
            ? Refusal.Invalid(problem)
            : TypedResults.Ok(new Listing<CaseSummary> { Items = await cases.ListAsync(state ?? CaseState.Open, stop) });

    private static async Task<Results<Ok<CaseSheet>, ProblemHttpResult>> CaseAsync(long id, [FromServices] CaseSheets cases, CancellationToken stop) =>
        await cases.FindAsync(id, stop) is { } sheet ? TypedResults.Ok(sheet) : Refusal.NotFound("case", id);
}
