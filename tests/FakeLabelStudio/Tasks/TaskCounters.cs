using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>What a task counts of itself. It is counted when an annotation or prediction is saved or deleted, at no other time.</summary>
internal static class TaskCounters
{
    /// <summary>After one annotation or prediction was saved: the task is touched as well, which is what polling lives on.</summary>
    public static void Touch(Change change, int taskId, bool relabel)
    {
        if (change.Store.Tasks.Find(taskId) is not { } task)
        {
            return;
        }

        change.Store.Tasks.Put(task with
        {
            UpdatedAt = change.NextStamp(),
            UpdatedBy = relabel ? change.User.Id : task.UpdatedBy,
        });
        Recount(change.Store, taskId, relabel);
    }

    public static void Recount(Store store, int taskId, bool relabel)
    {
        var task = store.Tasks.Get(taskId);
        var annotations = store.Annotations.Of(taskId);
        store.Tasks.Put(task with
        {
            TotalAnnotations = annotations.Count(annotation => !annotation.WasCancelled),
            CancelledAnnotations = annotations.Count(annotation => annotation.WasCancelled),
            TotalPredictions = store.Predictions.Of(taskId).Count,
            IsLabeled = relabel ? IsLabeled(store, task) : task.IsLabeled,
        });
    }

    /// <summary>People, not annotations: a second one by the same person brings nothing nearer.</summary>
    private static bool IsLabeled(Store store, StudioTask task)
    {
        var skipsCount = store.Projects.Get(task.Project).SkipQueue == "IGNORE_SKIPPED";
        var people = store.Annotations.Of(task.Id)
            .Where(annotation => skipsCount || !annotation.WasCancelled)
            .Select(annotation => annotation.CompletedBy)
            .Distinct()
            .Count();
        return people >= task.Overlap;
    }
}
