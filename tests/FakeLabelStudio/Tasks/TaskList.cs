using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>The two lists of tasks, which agree in nothing: neither in shape, nor in order, nor on what lies beyond the end.</summary>
internal static class TaskList
{
    private const int PageSize = 100;

    public static JsonObject Render(Store store, Call call)
    {
        var project = call.Number("project") ?? throw StudioException.Bare(404, "Neither project nor view id specified");
        var tasks = TaskQuery.Parse(call.Query("query")).Apply(store.Tasks.Of(store.Projects.Get(project).Id));
        var page = Page<StudioTask>.Of(tasks, call.Query("page"), Size(call));
        return new JsonObject
        {
            ["total_annotations"] = tasks.Sum(task => task.TotalAnnotations),
            ["total_predictions"] = tasks.Sum(task => task.TotalPredictions),
            ["total"] = page.Total,
            ["tasks"] = page.Items.ToArray(task => Entry(store, task, call)),
        };
    }

    /// <summary>Newest change first; an empty project has not even a first page.</summary>
    public static JsonArray OfProject(Store store, int project, Call call)
    {
        const string Beyond = "Not found.";
        var tasks = store.Tasks.Of(project).OrderByDescending(task => task.UpdatedAt).ToList();
        if (tasks.Count == 0)
        {
            throw new StudioException(404, Beyond);
        }

        var size = call.Number("page_size") == -1 ? tasks.Count : Size(call);
        return Page<StudioTask>.Of(tasks, call.Query("page"), size, Beyond).Items.ToArray(task => TaskShape.WithWork(store, task));
    }

    private static int Size(Call call) => call.Number("page_size") is > 0 and var size ? size : PageSize;

    private static JsonObject Entry(Store store, StudioTask task, Call call)
    {
        var shape = call.Query("fields") == "all" ? TaskShape.Full(store, task, expandsUsers: false) : TaskShape.Listed(task);
        if (call.Query("include") is { Length: > 0 } include)
        {
            var wanted = include.Split(',');
            shape = TaskShape.Full(store, task, expandsUsers: false);
            foreach (var name in shape.Select(member => member.Key).Except(wanted).ToList())
            {
                shape.Remove(name);
            }
        }

        return shape;
    }
}
