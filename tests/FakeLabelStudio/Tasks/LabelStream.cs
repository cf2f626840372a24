using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>What "Label All Tasks" asks: the next task for the caller, which it locks for them.</summary>
internal sealed class LabelStream(Studio studio)
{
    private static readonly TimeSpan LockLifetime = TimeSpan.FromSeconds(86400);

    public Task<JsonObject> NextAsync(Caller caller, int projectId) => studio.ApplyAsync(caller, change =>
    {
        var store = change.Store;
        var project = store.Projects.Get(projectId);
        var open = store.Tasks.Of(project.Id).Where(task => IsOpen(store, task, change.User.Id)).ToList();
        var (task, queue) = Choose(store, open, change.User.Id, project.MaximumAnnotations > 1);
        return task is null
            ? throw new StudioException(404, $"There are no tasks for {change.User.Email}")
            : TaskShape.Next(store, task, Take(store, task.Id, change.User.Id), queue);
    });

    private static (StudioTask? Task, string Queue) Choose(Store store, List<StudioTask> open, int user, bool breadthFirst)
    {
        if (open.Find(task => IsLocked(store, task.Id, user)) is { } own)
        {
            return (own, "Task lock");
        }

        var free = open.FindAll(task => Taken(store, task, user) < task.Overlap);
        var begun = breadthFirst ? free.Where(task => task.TotalAnnotations > 0).MaxBy(task => task.TotalAnnotations) : null;
        return begun is null ? (free.FirstOrDefault(), "Sequence queue") : (begun, "Breadth first queue");
    }

    private static bool IsOpen(Store store, StudioTask task, int user) =>
        !task.IsLabeled && store.Annotations.Of(task.Id).All(annotation => annotation.CompletedBy != user);

    private static int Taken(Store store, StudioTask task, int user) =>
        store.Annotations.Of(task.Id).Count(annotation => !annotation.WasCancelled && !annotation.GroundTruth && annotation.CompletedBy != user)
        + store.Locks.Keys.Count(held => held.Task == task.Id && held.User != user && IsLocked(store, held.Task, held.User));

    private static bool IsLocked(Store store, int task, int user) =>
        store.Locks.TryGetValue((task, user), out var held) && held.ExpiresAt > store.Clock.Now;

    private static TaskLock Take(Store store, int task, int user) =>
        IsLocked(store, task, user)
            ? store.Locks[(task, user)]
            : store.Locks[(task, user)] = new TaskLock(Guid.NewGuid(), store.Clock.Now + LockLifetime);
}
