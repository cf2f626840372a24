using LabelHub.Host.Guidelines.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Guidelines;

internal static class GuidelineEndpoints
{
    public static void MapGuidelines(this RouteGroupBuilder api)
    {
        api.MapGet("/projects/{id:long}/guideline", FindAsync).WithName("GetGuideline").WithSummary("What is in force, what publishing now would make, and how it stands in the tool.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/projects/{id:long}/guideline/versions", VersionsAsync).WithName("ListGuidelineVersions").WithSummary("Every version, newest first; 0.0.0 is what stood in the tool before.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/projects/{id:long}/decision-records", RecordsAsync).WithName("ListDecisionRecords").WithSummary("How hard cases are decided, by number; those that were withdrawn are marked.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<GuidelineDetail>, ProblemHttpResult>> FindAsync(long id, [FromServices] GuidelineReading guidelines, CancellationToken stop) =>
        await guidelines.FindAsync(id, stop) is { } guideline ? TypedResults.Ok(guideline) : Refusal.NotFound("project", id);

    private static async Task<Results<Ok<Listing<VersionDetail>>, ProblemHttpResult>> VersionsAsync(long id, [FromServices] GuidelineReading guidelines, CancellationToken stop) =>
        await guidelines.FindAsync(id, stop) is null ? Refusal.NotFound("project", id) : TypedResults.Ok(new Listing<VersionDetail> { Items = await guidelines.VersionsAsync(id, stop) });

    private static async Task<Results<Ok<Listing<DecisionRecord>>, ProblemHttpResult>> RecordsAsync(long id, [FromServices] RecordReading records, CancellationToken stop) =>
        await records.AllAsync(id, stop) is { } known ? TypedResults.Ok(new Listing<DecisionRecord> { Items = known }) : Refusal.NotFound("project", id);
}
