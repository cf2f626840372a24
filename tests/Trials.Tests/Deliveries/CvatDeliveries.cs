using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeCvat;
using LabelHub.TestKit;

namespace LabelHub.Trials.Tests.Deliveries;

/// <summary>What a CVAT of either generation tells of a job's life.</summary>
internal static class CvatDeliveries
{
    private static readonly string[] Events = ["create:job", "update:job", "delete:job", "create:task", "update:task", "delete:task", "update:project", "create:issue", "create:comment"];

    public static async Task<IReadOnlyList<byte[]>> TellAsync(CancellationToken stop) =>
        [.. await TellAsync(new() { Retries = [] }, stop), .. await TellAsync(new() { Retries = [], Version = new(2, 64, 0) }, stop)];

    private static async Task<IReadOnlyList<byte[]>> TellAsync(FakeCvatOptions options, CancellationToken stop)
    {
        await using var cvat = await FakeCvatServer.StartAsync(options, stop);
        var project = cvat.CreateProject("docks", Draw.Labels(("crane", "rectangle")));
        // Nobody listens there: only the log of what was told matters.
        cvat.AddHook(project, new($"http://127.0.0.1:{FreePort.Next()}/"), Events);
        var task = await cvat.CreateTaskAsync(project, "cams", 2);
        var job = cvat.Jobs.Single(known => known.Task == task);
        await cvat.SaveAsync(cvat.Admin, job, created: Draw.Shapes(Draw.Box(project, "crane", 0, 1, 2, 30, 40)));
        await cvat.FinishAsync(cvat.Admin, job);
        await cvat.SetJobAsync(cvat.Admin, job, new JsonObject { ["stage"] = "validation", ["assignee"] = cvat.Admin.Id });
        await cvat.DeleteTaskAsync(task);
        return [.. cvat.Deliveries.Select(row => Encoding.UTF8.GetBytes(row.Body))];
    }
}
