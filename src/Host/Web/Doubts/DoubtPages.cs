using System.Globalization;
using LabelHub.Host.Api.Reads.Trust;
using LabelHub.Host.Web.Actions;

namespace LabelHub.Host.Web.Doubts;

internal static class DoubtPages
{
    private const int Shown = 50;

    public static void MapDoubts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/doubts", (DoubtReading doubts, CancellationToken stop, string? decided = null) => ShowAsync(doubts, decided is not null, null, stop));
        pages.MapPost("/doubts/{annotation:long}", DecideAsync);
    }

    private static async Task<IResult> ShowAsync(DoubtReading doubts, bool done, string? refusal, CancellationToken stop) => Page.Of<DoubtsPage>(
        new { Waiting = await doubts.ListAsync(0, Shown, stop), Done = done, Refusal = refusal },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static async Task<IResult> DecideAsync(HttpContext http, long annotation, DoubtReading doubts, IDoubtActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown : 0;
        var outcome = await actions.DecideAsync(annotation, version, form["genuine"] == "yes", form["reason"], http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? await ShowAsync(doubts, false, refusal, stop) : Results.LocalRedirect("/doubts?decided=yes");
    }
}
