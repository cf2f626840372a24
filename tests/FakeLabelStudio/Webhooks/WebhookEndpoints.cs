using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/webhooks/info", (Call call) =>
            Answer.Ok(HookAction.Info(withOrganizationOnly: call.Flag("organization-only") ?? true)));

        routes.MapGet("/api/webhooks", (Call call) =>
            studio.Read(store => Answer.Ok(Listed(store, call.Query("project")).ToArray(WebhookShape.Rest))));

        routes.MapGet("/api/webhooks/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(WebhookShape.Rest(store.Webhooks.Get(id)))));

        routes.MapPost("/api/webhooks", async (Call call) =>
            Answer.Created(WebhookShape.Rest(await studio.Webhooks.CreateAsync(call.Caller, call.Body))));

        routes.MapMethods("/api/webhooks/{id:int}", ["PATCH", "PUT"], async (int id, Call call) =>
            Answer.Ok(WebhookShape.Rest(await studio.Webhooks.UpdateAsync(call.Caller, id, call.Body))));

        routes.MapDelete("/api/webhooks/{id:int}", async (int id, Call call) =>
        {
            await studio.Webhooks.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });
    }

    /// <summary>`null` asks for the organization's hooks, of which there are none.</summary>
    private static IReadOnlyList<StudioWebhook> Listed(Store store, string? project) => project switch
    {
        null or "" => store.Webhooks.All,
        "null" => [],
        _ when int.TryParse(project, out var id) && store.Projects.Find(id) is not null => store.Webhooks.Of(id),
        _ => throw StudioException.Invalid("project", "Select a valid choice. That choice is not one of the available choices."),
    };
}
