using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Guidelines;

/// <summary>A tool with a project, a hub that is connected to it, and leave to show guidelines there.</summary>
internal sealed class GuidelineScene : IAsyncDisposable
{
    private GuidelineScene(FakeStudio studio, Crew crew, HubPlace place, RunningHub hub, GuidelineApi guideline) => (Studio, Crew, Place, Hub, Guideline) = (studio, crew, place, hub, guideline);

    public FakeStudio Studio { get; }

    public Crew Crew { get; }

    public RunningHub Hub { get; }

    public GuidelineApi Guideline { get; }

    private HubPlace Place { get; }

    public StudioProject Project => Studio.Projects.Single(project => project.Id == Crew.Project.Id);

    public string Text => Project.ExpertInstruction;

    public static async Task<GuidelineScene> SetAsync(Engine engine, PostgresCluster cluster, CancellationToken stop)
    {
        var studio = await FakeStudio.StartAsync(stop: stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("fine", "awful");
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        var hub = await RunningHub.StartAsync(place, stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), stop);
        await hub.Api.RestAsync(stop);
        var guideline = new GuidelineApi(hub.Api, (await hub.Store.ProjectAsync(crew.Project.Id, stop)).Id);
        await guideline.ShowAsync(true, stop);
        return new(studio, crew, place, hub, guideline);
    }

    /// <summary>A person writes into the tool's own form.</summary>
    public Task WriteAsync(string html, bool shown = true) => Studio.UpdateProjectAsync(Crew.Project.Id, new JsonObject { ["expert_instruction"] = html, ["show_instruction"] = shown });

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Studio.DisposeAsync();
        Place.Dispose();
    }
}
