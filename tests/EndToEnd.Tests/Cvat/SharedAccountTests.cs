using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeCvat.State;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>LabelHub's account is a person's too, and people work while it writes: nothing of theirs is lost, and what it writes is no news to it.</summary>
public sealed class SharedAccountTests(PostgresCluster cluster)
{
    private const int Frames = 40;
    private const int Saves = 1000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_thousand_saves_all_of_theirs_stands_and_nothing_goes_on()
    {
        await using var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var project = (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id;
        await scene.Hub.Api.AskAsync(HttpMethod.Put, "api/v1/plugins/labelhub.validation/settings", new { returnOpenErrors = true }, Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new Dictionary<string, bool> { ["return"] = true }, Stop);
        await scene.Hub.Api.ManageAsync(project, Stop);
        var task = await scene.Tool.CreateTaskAsync(scene.Project, "busy", Frames, segment: Frames / 2);
        CvatJob[] jobs = [.. scene.Tool.Jobs.Where(job => job.Task == task)];
        foreach (var (job, user) in jobs.Zip([scene.Tool.Admin, scene.Ines])) await scene.Tool.SetJobAsync(scene.Tool.Admin, job, new JsonObject { ["assignee"] = user.Id });

        await Task.WhenAll(jobs.Select(job => WorkAsync(scene, job, seed: 1)));
        var proposals = await ProposalsAsync(scene);
        var goingOn = Task.WhenAll(jobs.Select(job => WorkAsync(scene, job, seed: 2)));
        foreach (var proposal in proposals) await ApproveAsync(scene, proposal);
        var theirs = await goingOn;
        await scene.Hub.PollAsync(Stop);

        Assert.Equal(theirs.SelectMany(work => work).Order(StringComparer.Ordinal), jobs.SelectMany(job => Drawn(scene, job)).Order(StringComparer.Ordinal));
        Assert.Contains(scene.Tool.Requests, request => request is { Method: "POST", Path: "/api/issues" });
        Assert.Equal(scene.Tool.Issues.Count, scene.Tool.Issues.Select(issue => (issue.Job.Id, issue.Frame)).Distinct().Count());
        Assert.DoesNotContain(scene.Tool.Requests, request => request.Method != "GET" && request.Path.Contains("annotations", StringComparison.Ordinal));
        Assert.Equal(Known(scene, jobs), (await scene.AnnotationsAsync(Stop)).Count);
        var (writes, log) = (Writes(scene), (await scene.ToldAsync(Stop)).Count);
        await scene.Hub.CensusAsync(Stop);
        await scene.Hub.PollAsync(Stop);
        Assert.Equal((writes, log), (Writes(scene), (await scene.ToldAsync(Stop)).Count));
    }

    /// <summary>One who draws, moves and deletes on a job, some of it outside the image.</summary>
    private static async Task<IReadOnlyList<string>> WorkAsync(CvatScene scene, CvatJob job, int seed)
    {
        var random = new Random((100 * seed) + job.Id);
        var user = job.Start == 0 ? scene.Tool.Admin : scene.Ines;
        for (var save = 0; save < Saves / 4; save++)
        {
            var held = scene.Shapes(job);
            var frame = random.Next(job.Start, job.Stop + 1);
            var left = random.Next(0, 620);
            var moved = held.Length == 0 ? null : (JsonObject)held[random.Next(held.Length)].DeepClone();
            switch (random.Next(3))
            {
                case 0 when moved is not null:
                    (moved["points"]![0], moved["points"]![2]) = ((double)left, left + 60.0);
                    await scene.Tool.SaveAsync(user, job, updated: Draw.Again("shapes", moved));
                    break;
                case 1 when moved is not null && held.Length > 15:
                    await scene.Tool.SaveAsync(user, job, deleted: Draw.Again("shapes", moved));
                    break;
                default:
                    await scene.Tool.SaveAsync(user, job, created: Draw.Shapes(Draw.Box(scene.Project, "crane", frame, left, 10, left + 60, 60)));
                    break;
            }
        }

        return Drawn(scene, job);
    }

    private static async Task<IReadOnlyList<JsonElement>> ProposalsAsync(CvatScene scene)
    {
        await scene.Hub.PollAsync(Stop);
        return [.. (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/effects?state=held&limit=100", null, Stop)).GetProperty("items").EnumerateArray().Where(effect => effect.GetProperty("isProposal").GetBoolean())];
    }

    /// <summary>A lead lets it go, unless the annotator has changed the work meanwhile.</summary>
    private static async Task ApproveAsync(CvatScene scene, JsonElement proposal)
    {
        try
        {
            await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/effects/{proposal.GetProperty("key").GetString()}/{proposal.GetProperty("generation").GetInt32()}/approve", new { content = proposal.GetProperty("content").GetString() }, Stop);
        }
        catch (HttpRequestException gone) when (gone.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.NotFound)
        {
            // It was about work that has changed since.
        }
    }

    private static string[] Drawn(CvatScene scene, CvatJob job) => [.. scene.Shapes(job).Select(shape => $"{job.Id} {shape["frame"]} {shape["points"]!.ToJsonString()}")];

    private static int Known(CvatScene scene, IEnumerable<CvatJob> jobs) => jobs.Sum(job => scene.Shapes(job).Select(shape => shape["frame"]!.GetValue<int>()).Distinct().Count());

    private static int Writes(CvatScene scene) => scene.Tool.Requests.Count(request => request.Method != "GET");
}
