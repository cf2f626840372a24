using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Tasks;

internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/tasks", (Call call) => studio.Read(store => Answer.Ok(TaskList.Render(store, call))));

        routes.MapPost("/api/tasks", async (Call call) =>
            Answer.Created(TaskShape.Simple(await studio.Tasks.CreateAsync(call.Caller, call.Body.OptionalInt("project", null), call.Body))));

        routes.MapGet("/api/tasks/{id:int}", (int id) =>
            studio.Read(store => Answer.Ok(TaskShape.Full(store, store.Tasks.Get(id), expandsUsers: true))));

        routes.MapMethods("/api/tasks/{id:int}", ["PATCH", "PUT"], async (int id, Call call) =>
        {
            var task = await studio.Tasks.UpdateAsync(call.Caller, id, call.Body);
            return studio.Read(store => Answer.Ok(TaskShape.WithWork(store, task)));
        });

        routes.MapDelete("/api/tasks/{id:int}", async (int id, Call call) =>
        {
            await studio.Tasks.DeleteAsync(call.Caller, id);
            return Answer.Gone;
        });
    }

    public static void MapProjectTasks(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/api/projects/{project:int}/tasks", (int project, Call call) =>
            studio.Read(store => Answer.Ok(TaskList.OfProject(store, store.Projects.Get(project).Id, call))));

        routes.MapPost("/api/projects/{project:int}/tasks", async (int project, Call call) =>
            Answer.Created(TaskShape.Simple(await studio.Tasks.CreateAsync(call.Caller, project, call.Body))));

        routes.MapDelete("/api/projects/{project:int}/tasks", async (int project, Call call) =>
        {
            await studio.Tasks.DeleteAllAsync(call.Caller, project);
            return Answer.Gone;
        });

        routes.MapGet("/api/projects/{project:int}/next", async (int project, Call call) =>
            Answer.Ok(await studio.Queue.NextAsync(call.Caller, project)));

        routes.MapPost("/api/projects/{project:int}/import", async (int project, Call call) =>
            Answer.Created(Import(call.Request.HasFormContentType ? await UploadAsync(studio, call, project) : await studio.Imports.ImportAsync(call.Caller, project, call.Body), call.Flag("return_task_ids") ?? false)));
    }

    private static async Task<Imported> UploadAsync(Studio studio, Call call, int project)
    {
        var tasks = new List<int>();
        foreach (var file in await UploadEndpoints.FilesAsync(call.Request, call.Bytes)) tasks.AddRange((await studio.Uploads.AddAsync(call.Caller, project, file.Name, file.Content)).Imported.TaskIds);
        return new(tasks, 0, 0);
    }

    private static JsonObject Import(Imported imported, bool withIds)
    {
        var shape = new JsonObject
        {
            ["task_count"] = imported.TaskIds.Count,
            ["annotation_count"] = imported.Annotations,
            ["prediction_count"] = imported.Predictions,
            ["duration"] = 0.1,
            ["file_upload_ids"] = new JsonArray(),
            ["could_be_tasks_list"] = false,
            ["found_formats"] = new JsonArray(),
            ["data_columns"] = new JsonArray(),
        };
        if (withIds)
        {
            shape["task_ids"] = imported.TaskIds.ToArray();
        }

        return shape;
    }
}
