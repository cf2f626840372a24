using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Items;
using LabelHub.Host.Media;
using LabelHub.Host.People;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Web.Errors;
using LabelHub.Host.Web.Media;

namespace LabelHub.Host.Web.Items;

internal static class ItemPages
{
    private const int PageSize = 50;

    public static void MapItems(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/items", ListAsync);
        pages.MapGet("/items/{id:long}", FindAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ItemReading items, Hub hub, CancellationToken stop, string? project = null, string? state = null, string? next = null)
    {
        var request = new ListRequest(next, PageSize);
        if ((request.Problem ?? Choice.Problem("state", state, ItemListState.Every) ?? NotAProject(project)) is { } problem) return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, problem);
        long? chosen = string.IsNullOrEmpty(project) ? null : long.Parse(project, System.Globalization.CultureInfo.InvariantCulture);
        var query = new ItemQuery { Project = chosen, State = state ?? ItemListState.All, Before = request.Place ?? long.MaxValue, Limit = PageSize };
        var model = new ItemsModel
        {
            Page = await items.ListAsync(query, stop),
            Projects = [.. (await hub.ReadAsync(session => ProjectStore.AllAsync(session, stop), stop)).Select(p => new Named { Id = p.Id, Name = p.Title })],
            Project = chosen,
            State = query.State,
            IsFurther = request.Place is not null,
        };
        return http.Request.IsPart() ? Page.Of<ItemList>(new { Model = model }) : Page.Of<ItemsPage>(new { Model = model });
    }

    private static async Task<IResult> FindAsync(HttpContext http, long id, ItemReading items, IMediaLibrary media, IPersonalReads reads, CancellationToken stop)
    {
        if (await items.FindAsync(id, stop) is not { } item) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, $"There is no item '{id}'. It may belong to another hub, or to data that was rebuilt.");
        if (item.Judgements is { Count: > 0 }) await reads.NoteAsync(item.Project.Id, null, http.User.Identity?.Name ?? "", $"the judgements of item {id}", stop);
        return Page.Of<ItemPage>(new { Item = item, Media = ShownMedium.ForLeads(id, (await media.OfAsync([id], stop))[id]) });
    }

    private static string? NotAProject(string? project) => string.IsNullOrEmpty(project) || long.TryParse(project, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)
        ? null
        : $"'{project}' is not the number of a project. Choose one from the list.";
}
