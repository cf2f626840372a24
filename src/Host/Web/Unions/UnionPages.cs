using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Api.Reads.Unions;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Web.Actions;

namespace LabelHub.Host.Web.Unions;

internal static class UnionPages
{
    public static void MapUnionPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/unions", async (Sources sources, CancellationToken stop) => Show(await ReadAsync(sources, stop)));
        pages.MapPost("/unions/report", ReportAsync);
        pages.MapPost("/unions", UniteAsync);
        pages.MapPost("/unions/{id:long}/part", PartAsync);
    }

    private static async Task<IResult> ReportAsync(HttpContext http, Sources sources, CancellationToken stop)
    {
        var form = UnionForm.Read(await http.Request.ReadFormAsync(stop));
        var (report, refusal) = await sources.Check.ReportAsync(form.Members, stop);
        return Show(await ReadAsync(sources, stop) with { Form = form, Report = report, Refusal = refusal });
    }

    private static async Task<IResult> UniteAsync(HttpContext http, Sources sources, IUnionActions actions, CancellationToken stop)
    {
        var form = UnionForm.Read(await http.Request.ReadFormAsync(stop));
        var outcome = await actions.UniteAsync(new() { Name = form.Name, Members = form.Members, By = http.User.Identity?.Name ?? "" }, stop);
        return outcome.Refusal is { } refusal ? Show(await ReadAsync(sources, stop) with { Form = form, Refusal = refusal }) : Results.LocalRedirect("/unions");
    }

    private static async Task<IResult> PartAsync(HttpContext http, long id, Sources sources, IUnionActions actions, CancellationToken stop)
    {
        var outcome = await actions.PartAsync(id, http.User.Identity?.Name ?? "", stop);
        return outcome.Refusal is { } refusal ? Show(await ReadAsync(sources, stop) with { Refusal = refusal }) : Results.LocalRedirect("/unions");
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<UnionsPage> Show(UnionModel model) => Page.Of<UnionsPage>(new { Model = model }, model.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<UnionModel> ReadAsync(Sources sources, CancellationToken stop) => new()
    {
        Unions = await sources.Unions.AllAsync(stop),
        Projects = [.. (await sources.Projects.AllAsync(stop)).Where(project => !project.ForReview)],
    };

    /// <summary>What the page reads from.</summary>
    internal sealed record Sources(UnionReading Unions, ProjectReading Projects, UnionCheck Check);
}
