using LabelHub.Host.People;
using LabelHub.Host.Storage.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Items;

internal static class ItemEndpoints
{
    public static void MapItems(this RouteGroupBuilder api)
    {
        api.MapGet("/items", ListAsync).WithName("ListItems").WithSummary("Items, newest first, of a project or in a state: all, findings, errors, ties or settled.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/items/{id:long}", FindAsync).WithName("FindItem").WithSummary("An item with its answers, findings, consensus, decisions and effects, each with its derivation.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Listing<ItemSummary>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListRequest request, [FromServices] ItemReading items, CancellationToken stop, long? project = null, string? state = null)
    {
        if ((request.Problem ?? Choice.Problem("state", state, ItemListState.Every)) is { } problem) return Refusal.Invalid(problem);
        var query = new ItemQuery { Project = project, State = state ?? ItemListState.All, Before = request.Place ?? long.MaxValue, Limit = request.Size };
        return TypedResults.Ok(await items.ListAsync(query, stop));
    }

    private static async Task<Results<Ok<ItemDetail>, ProblemHttpResult>> FindAsync(long id, HttpContext http, [FromServices] ItemReading items, [FromServices] IPersonalReads reads, CancellationToken stop)
    {
        if (await items.FindAsync(id, stop) is not { } item) return Refusal.NotFound("item", id);
        if (item.Judgements is { Count: > 0 }) await reads.NoteAsync(item.Project.Id, null, http.User.Identity?.Name ?? "", $"the judgements of item {id}, by the API", stop);
        return TypedResults.Ok(item);
    }
}
