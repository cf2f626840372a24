using System.Text.Json.Nodes;
using LabelHub.FakeCvat.State;

namespace LabelHub.FakeCvat.Tests;

/// <summary>A project of one task with one job, which is Ines's, and somebody who listens.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public required FakeCvatServer Cvat { get; init; }

    public required Receiver Receiver { get; init; }

    public required CvatProject Project { get; init; }

    public required CvatTask Task { get; init; }

    public required CvatUser Ines { get; init; }

    public int Hook { get; private set; }

    public CvatJob Job => Cvat.Jobs[0];

    public static async Task<Scene> StartAsync(FakeCvatOptions options, CancellationToken stop, params string[] events)
    {
        var cvat = await FakeCvatServer.StartAsync(options, stop);
        var project = cvat.CreateProject("docks", Draw.Labels(("crane", "rectangle"), ("day", "tag")));
        var scene = new Scene { Cvat = cvat, Receiver = await Receiver.StartAsync(stop), Project = project, Task = await cvat.CreateTaskAsync(project, "cams", 10), Ines = cvat.AddUser("ines") };
        await cvat.SetJobAsync(cvat.Admin, scene.Job, new JsonObject { ["assignee"] = scene.Ines.Id });
        using var client = new Client(cvat);
        scene.Hook = await client.AddHookAsync(project, scene.Receiver.Address, events.Length == 0 ? ["update:job"] : events);
        return scene;
    }

    public JsonObject Box(int frame) => Draw.Box(Project, "crane", frame, 10, 10, 60, 50);

    public async ValueTask DisposeAsync()
    {
        await Cvat.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
