using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Drafts;

internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/tasks/{task:int}/drafts", (int task, Call call) => studio.Read(store => Answer.Ok(
            store.Drafts.Of(store.Tasks.Get(task).Id)
                .Where(draft => draft.User == call.User.Id)
                .ToArray(draft => DraftShape.Rest(store, draft)))));

        routes.MapPost("/api/tasks/{task:int}/drafts", async (int task, Call call) =>
        {
            var draft = await studio.Drafts.CreateAsync(call.Caller, task, call.Body);
            return studio.Read(store => Answer.Created(DraftShape.Rest(store, draft)));
        });
    }
}
