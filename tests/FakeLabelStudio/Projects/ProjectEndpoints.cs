using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Projects;

internal static class ProjectEndpoints
{
    private const int PageSize = 30;
    private const int LargestPage = 100;

    public static void MapProjects(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/projects", (Call call) => studio.Read(store => Answer.Ok(List(store, call))));

        routes.MapGet("/api/projects/{id:int}", (int id, Call call) =>
            studio.Read(store => Answer.Ok(ProjectShape.Rest(store, store.Projects.Get(id), call.User))));

        routes.MapPost("/api/projects", async (Call call) =>
        {
            var project = await studio.Projects.CreateAsync(call.Caller, call.Body);
            return studio.Read(store => Answer.Created(ProjectShape.Rest(store, project, call.User, isNew: true)));
        });

        routes.MapMethods("/api/projects/{id:int}", ["PATCH", "PUT"], async (int id, Call call) =>
        {
            var project = await studio.Projects.UpdateAsync(call.Caller, id, call.Body);
            return studio.Read(store => Answer.Ok(ProjectShape.Rest(store, project, call.User)));
        });

        routes.MapDelete("/api/projects/{id:int}", async (int id, Call call) =>
        {
            await studio.Projects.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });

        routes.MapGet("/api/projects/{id:int}/model-versions", (int id) =>
            studio.Read(store => Answer.Ok(ModelVersions(store, store.Projects.Get(id)))));
    }

    private static JsonObject List(Store store, Call call)
    {
        var ids = call.Query("ids")?.Split(',').Select(int.Parse).ToHashSet();
        var title = call.Query("title") ?? "";
        var projects = store.Projects.All
            .Where(project => ids is null || ids.Contains(project.Id))
            .Where(project => project.Title.Contains(title, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(project => project.Id);
        var size = Math.Min(call.Number("page_size") is > 0 and var asked ? asked : PageSize, LargestPage);
        var page = Page<StudioProject>.Of([.. projects], call.Query("page"), size);
        return page.Shape(call.Request, project => ProjectShape.Rest(store, project, call.User));
    }

    private static JsonObject ModelVersions(Store store, StudioProject project) => new(store.Tasks.Of(project.Id)
        .SelectMany(task => store.Predictions.Of(task.Id))
        .CountBy(prediction => prediction.ModelVersion)
        .Select(version => KeyValuePair.Create(version.Key, (JsonNode?)version.Value)));
}
