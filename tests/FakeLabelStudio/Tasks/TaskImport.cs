using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>
/// Tasks in bulk, with the work that came with them. One bad item refuses the whole batch. Webhooks hear of the
/// tasks only; their annotations show in the counts.
/// </summary>
internal sealed class TaskImport(Studio studio)
{
    public Task<Imported> ImportAsync(Caller caller, int projectId, Body body) => studio.ApplyAsync(caller, change =>
    {
        var project = change.Store.Projects.Find(projectId) ?? throw StudioException.Page(404);
        var items = Items(body);
        Validate(project, items);
        var works = items.ConvertAll(item => ImportedWork.Of(change, item));
        var ids = items.Zip(works).Select(pair => Add(change, project, pair.First, pair.Second)).ToList();
        AdoptModelVersion(change, project, works);
        foreach (var batch in ids.Chunk(studio.Options.HookBatch))
        {
            TaskActions.AnnounceCreated(change, projectId, batch);
        }

        return new Imported(ids, works.Sum(work => work.Annotations.Count), works.Sum(work => work.Predictions.Count));
    });

    private static List<ImportItem> Items(Body body)
    {
        var items = body.Json.ValueKind == JsonValueKind.Array ? [.. body.Json.EnumerateArray()] : new List<JsonElement> { body.Json };
        return items.Count > 0
            ? items.ConvertAll(ImportItem.Of)
            : throw StudioException.Invalid("non_field_errors", "load_tasks: No tasks added");
    }

    private static void Validate(StudioProject project, List<ImportItem> items)
    {
        var errors = items.Select((item, index) => Error(project, item, index)).ToList();
        if (errors.Exists(error => error is not null))
        {
            throw StudioException.Invalid(
                "non_field_errors", errors.ToArray(error => error is null ? new JsonObject() : JsonValue.Create(error)));
        }
    }

    private static string? Error(StudioProject project, ImportItem item, int index) =>
        TaskActions.MissingData(project, item.Data) is { } missing
            ? $"Error at item {index}: {missing} {item.Assumption} :: {PythonText.Repr(item.Json.ToNode())}"
            : null;

    /// <summary>Imports number on from the latest row there is, so an id whose row is gone comes back to life.</summary>
    private static int Add(Change change, StudioProject project, ImportItem item, ImportedWork work)
    {
        var task = TaskActions.Add(change, project, change.Store.Tasks.LatestId + 1, item.Data);
        change.Store.Tasks.Put(task with { Meta = item.Meta, Overlap = project.MaximumAnnotations });
        foreach (var annotation in work.Annotations)
        {
            AnnotationActions.AddImported(change, task.Id, annotation);
        }

        foreach (var prediction in work.Predictions)
        {
            PredictionActions.Add(change, task, prediction);
        }

        TaskCounters.Recount(change.Store, task.Id, relabel: work.Annotations.Count > 0);
        return task.Id;
    }

    private static void AdoptModelVersion(Change change, StudioProject project, List<ImportedWork> works)
    {
        var last = works.SelectMany(work => work.Predictions).Select(prediction => prediction.Text("model_version", "")).LastOrDefault("");
        if (project.ModelVersion.Length == 0 && last.Length > 0)
        {
            change.Store.Projects.Put(project with { ModelVersion = last, UpdatedAt = change.NextStamp() });
        }
    }
}
