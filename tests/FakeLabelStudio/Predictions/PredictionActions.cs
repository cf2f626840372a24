using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;

namespace LabelHub.FakeLabelStudio.Predictions;

/// <summary>No webhook hears of predictions, but their task is touched.</summary>
internal sealed class PredictionActions(Studio studio)
{
    public Task<StudioPrediction> CreateAsync(Caller caller, Body body) => studio.ApplyAsync(caller, change =>
    {
        var task = body.Int("task", 0);
        var prediction = Add(change, change.Store.Tasks.Find(task) ?? throw UnknownTask(task), body);
        TaskCounters.Touch(change, prediction.Task, relabel: false);
        return prediction;
    });

    public Task<StudioPrediction> UpdateAsync(Caller caller, int id, Body body) => studio.ApplyAsync(caller, change =>
    {
        var standing = change.Store.Predictions.Get(id);
        var prediction = change.Store.Predictions.Put(Written(standing, body) with { UpdatedAt = change.NextStamp() });
        TaskCounters.Touch(change, prediction.Task, relabel: false);
        return prediction;
    });

    public Task<int> DeleteAsync(Caller caller, int id) => studio.ApplyAsync(caller, change =>
    {
        var prediction = change.Store.Predictions.Get(id);
        change.Store.Predictions.Remove(id);
        TaskCounters.Touch(change, prediction.Task, relabel: false);
        return id;
    });

    /// <summary>How many came in. One for a question the config does not have is left out without a word.</summary>
    public Task<int> ImportAsync(Caller caller, int projectId, Body body) => studio.ApplyAsync(caller, change =>
    {
        var project = change.Store.Projects.Get(projectId);
        var items = body.Json.EnumerateArray().Select(item => new Body(item.Clone())).ToList();
        foreach (var item in items.Where(item => change.Store.Tasks.Find(item.Int("task", 0))?.Project != projectId))
        {
            throw OutsideProject(project, item);
        }

        var known = items.FindAll(item => IsKnown(project, item));
        foreach (var item in known)
        {
            var prediction = Add(change, change.Store.Tasks.Get(item.Int("task", 0)), item);
            TaskCounters.Recount(change.Store, prediction.Task, relabel: false);
        }

        return known.Count;
    });

    public static StudioPrediction Add(Change change, StudioTask task, Body body)
    {
        var prediction = change.Store.Predictions.Put(Written(
            new StudioPrediction
            {
                Id = change.Store.Predictions.NextId(),
                Task = task.Id,
                Project = task.Project,
                Result = JsonElements.EmptyArray,
                CreatedAt = change.NextStamp(),
                UpdatedAt = change.NextStamp(),
            },
            body));
        change.Ledger.PredictionCreated(prediction.Task, prediction.ModelVersion);
        return prediction;
    }

    private static StudioPrediction Written(StudioPrediction prediction, Body body) => prediction with
    {
        Result = body.Any("result", prediction.Result),
        ModelVersion = body.OptionalText("model_version", prediction.ModelVersion) ?? "",
        Score = body.OptionalFloat("score", prediction.Score),
    };

    private static bool IsKnown(StudioProject project, Body item) => item.List("result")
        .All(region => project.Schema.Controls.Any(control => control.Name == region.Text("from_name", "")));

    private static StudioException UnknownTask(int id) =>
        StudioException.Invalid("task", $"Invalid pk \"{id}\" - object does not exist.");

    private static StudioException OutsideProject(StudioProject project, Body item) => StudioException.Invalid(
        "non_field_errors",
        $"{PythonText.Repr(item.Json.ToNode())} contains invalid \"task\" field: corresponding task ID couldn't be retrieved from project {project.Title} (id={project.Id}) tasks");
}
