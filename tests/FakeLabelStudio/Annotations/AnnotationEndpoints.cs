using LabelHub.FakeLabelStudio.Drafts;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Annotations;

internal static class AnnotationEndpoints
{
    public static void MapAnnotations(this IEndpointRouteBuilder routes, Studio studio)
    {
        // Skips are left out here, and nowhere else.
        routes.MapGet("/api/tasks/{task:int}/annotations", (int task) => studio.Read(store => Answer.Ok(
            store.Annotations.Of(store.Tasks.Get(task).Id)
                .Where(annotation => !annotation.WasCancelled)
                .ToArray(annotation => AnnotationShape.Rest(store, annotation)))));

        routes.MapPost("/api/tasks/{task:int}/annotations", async (int task, Call call) =>
        {
            var annotation = await studio.Annotations.CreateAsync(call.Caller, task, call.Body, call.Flag("was_cancelled"));
            return studio.Read(store => Answer.Created(AnnotationShape.Rest(store, annotation)));
        });

        routes.MapGet("/api/annotations/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(AnnotationShape.Rest(store, store.Annotations.Get(id)))));

        routes.MapMethods("/api/annotations/{id:int}", ["PATCH", "PUT"], async (int id, Call call) =>
        {
            var annotation = await studio.Annotations.UpdateAsync(call.Caller, id, call.Body, call.Flag("was_cancelled"));
            return studio.Read(store => Answer.Ok(AnnotationShape.Rest(store, annotation)));
        });

        routes.MapDelete("/api/annotations/{id:int}", async (int id, Call call) =>
        {
            await studio.Annotations.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });

        routes.MapPost("/api/annotations/{id:int}/convert-to-draft", async (int id, Call call) =>
        {
            var draft = await studio.Annotations.ConvertToDraftAsync(call.Caller, id);
            return studio.Read(store => Answer.Created(DraftShape.Rest(store, draft)));
        });
    }
}
