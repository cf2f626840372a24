using LabelHub.Abstractions.Model;
using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.People.Cases;
using LabelHub.Host.Storage;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Guidelines;

internal static class RecordPages
{
    private const string Path = "/guidelines/{id:long}/decisions";

    public static void MapRecordPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, AskAsync);
        pages.MapPost(Path, KeepAsync);
        pages.MapPost(Path + "/{number:long}/withdraw", WithdrawAsync);
    }

    /// <summary>The form may begin with an item, or with a case that was decided.</summary>
    private static async Task<IResult> AskAsync(HttpContext http, long id, RecordReading records, Hub hub, CaseSheets cases, CancellationToken stop, long? item = null, long? @case = null)
    {
        var entry = new RecordEntry { Items = item is { } first ? [first] : [] };
        if (@case is { } number && await cases.FindAsync(number, stop) is { Outcome: not null } decided && decided.ProjectId == id) entry = new() { Ruling = decided.Reason ?? "", Field = decided.Field, Items = [decided.Item] };
        return await ShowAsync(http, id, records, hub, model => model with { Entry = entry }, stop);
    }

    private static async Task<IResult> KeepAsync(HttpContext http, long id, RecordReading records, Hub hub, IGuidelineActions actions, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (entry, problem) = RecordForm.Read(form, await SchemaAsync(hub, id, stop));
        var refusal = problem ?? (await actions.KeepRecordAsync(id, entry, Name(http), stop)).Refusal;
        return refusal is null ? Results.LocalRedirect($"/guidelines/{id}/decisions") : await ShowAsync(http, id, records, hub, model => model with { Entry = entry, Items = form["items"], Refusal = refusal }, stop);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, long id, long number, RecordReading records, Hub hub, IGuidelineActions actions, CancellationToken stop) =>
        (await actions.WithdrawRecordAsync(id, number, Name(http), stop)).Refusal is { } refusal ? await ShowAsync(http, id, records, hub, model => model with { Refusal = refusal }, stop) : Results.LocalRedirect($"/guidelines/{id}/decisions");

    private static async Task<IResult> ShowAsync(HttpContext http, long id, RecordReading records, Hub hub, Func<RecordsModel, RecordsModel> with, CancellationToken stop)
    {
        if (await records.AllAsync(id, stop) is not { } known || await hub.ReadAsync(session => ProjectStore.FindAsync(session, id, stop), stop) is not { } project) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no project '{id}'.");
        var model = with(new() { Project = new() { Id = id, Name = project.Title }, Records = known, Schema = await SchemaAsync(hub, id, stop), Entry = new() });
        return Page.Of<RecordsPage>(new { Model = model }, model.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<LabelSchema> SchemaAsync(Hub hub, long project, CancellationToken stop) => await hub.ReadAsync(session => ProjectStore.SchemaAsync(session, project, stop), stop) ?? LabelSchema.Empty;

    private static string Name(HttpContext http) => http.User.Identity?.Name ?? "";
}
