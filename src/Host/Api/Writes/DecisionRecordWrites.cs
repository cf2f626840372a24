using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.Api.Writes;

internal static class DecisionRecordWrites
{
    public static void MapDecisionRecordWrites(this IEndpointRouteBuilder api)
    {
        const string Path = "/projects/{id:long}/decision-records";
        api.MapPost(Path, KeepAsync).WithName("KeepDecisionRecord").WithSummary("Keeps how a hard case is decided, under the next number; the same again is the record there is.");
        api.MapPost(Path + "/{number:long}/withdraw", WithdrawAsync).WithName("WithdrawDecisionRecord").WithSummary("The record holds no more; it stays in the list, and its number is not given again.");
    }

    private static async Task<IResult> KeepAsync(long id, RecordEntry entry, RecordDesk desk, HttpContext http, CancellationToken stop)
    {
        var kept = await desk.KeepAsync(id, entry, By(http), stop);
        return kept.Refusal is { } refusal ? Problems.Invalid(refusal) : Results.Ok(new { id, kept.Number, Name = DecisionRecord.NameOf(kept.Number) });
    }

    private static async Task<IResult> WithdrawAsync(long id, long number, RecordDesk desk, HttpContext http, CancellationToken stop) =>
        await desk.WithdrawAsync(id, number, By(http), stop) is { } refusal ? Problems.Conflict(refusal) : Results.Ok(new { id, number });

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";
}
