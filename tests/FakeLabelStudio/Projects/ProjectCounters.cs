using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Projects;

/// <summary>The numbers a project shows of itself.</summary>
internal sealed record ProjectCounters(
    int Tasks, int FinishedTasks, int Predictions, int Annotations, int AnnotatedTasks, int Useful, int GroundTruth, int Skipped)
{
    public static ProjectCounters Of(Store store, int project)
    {
        var tasks = store.Tasks.Of(project);
        var annotations = tasks.SelectMany(task => store.Annotations.Of(task.Id)).ToList();
        var useful = annotations.Where(IsUseful).ToList();
        return new ProjectCounters(
            tasks.Count,
            tasks.Count(task => task.IsLabeled),
            tasks.Sum(task => store.Predictions.Of(task.Id).Count),
            annotations.Count(annotation => !annotation.WasCancelled),
            useful.DistinctBy(annotation => annotation.Task).Count(),
            useful.Count,
            annotations.Count(annotation => annotation.GroundTruth),
            annotations.Count(annotation => annotation.WasCancelled));
    }

    public JsonObject Shape() => new()
    {
        ["task_number"] = Tasks,
        ["finished_task_number"] = FinishedTasks,
        ["total_predictions_number"] = Predictions,
        ["total_annotations_number"] = Annotations,
        ["num_tasks_with_annotations"] = AnnotatedTasks,
        ["useful_annotation_number"] = Useful,
        ["ground_truth_number"] = GroundTruth,
        ["skipped_annotations_number"] = Skipped,
    };

    private static bool IsUseful(StudioAnnotation annotation) => !annotation.WasCancelled && !annotation.GroundTruth;
}
