using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class ProposalWrites
{
    public static void MapProposalWrites(this IEndpointRouteBuilder api)
    {
        api.MapPost("/effects/{key}/{generation:int}/approve", ApproveAsync).WithName("ApproveProposal").WithSummary("A lead lets something proposed about a person happen, as it was shown.");
        api.MapPost("/effects/{key}/{generation:int}/decline", DeclineAsync).WithName("DeclineProposal").WithSummary("A lead says why something proposed about a person shall not happen.");
    }

    private static Task<IResult> ApproveAsync(string key, int generation, ProposalRequest request, ProposalDesk desk, HttpContext http, CancellationToken stop) =>
        DecideAsync(key, generation, request, approved: true, desk, http, stop);

    private static Task<IResult> DeclineAsync(string key, int generation, ProposalRequest request, ProposalDesk desk, HttpContext http, CancellationToken stop) =>
        DecideAsync(key, generation, request, approved: false, desk, http, stop);

    private static async Task<IResult> DecideAsync(string key, int generation, ProposalRequest request, bool approved, ProposalDesk desk, HttpContext http, CancellationToken stop)
    {
        var verdict = new Verdict { Content = request.Content, Approved = approved, Reason = request.Reason ?? "" };
        var (found, refusal) = await desk.DecideAsync(key, generation, verdict, http.User.Identity?.Name ?? "", stop);
        return !found ? Problems.NotFound("effect", $"{key}/{generation}") : refusal is not null ? Problems.Conflict(refusal) : Results.Accepted(value: new { key, generation, approved });
    }

    /// <summary>Names what was looked at, by the <c>content</c> that the effect was shown with.</summary>
    internal sealed record ProposalRequest
    {
        public required string Content { get; init; }

        /// <summary>Why; needed to decline.</summary>
        public string? Reason { get; init; }
    }
}
