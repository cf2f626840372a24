using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeCvat.State;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>CVAT tells that a job was saved; LabelHub tells what changed in it, on which frame, and by whom.</summary>
public sealed class DifferenceTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, 73)]
    [InlineData(Engine.Postgres, 73)]
    [InlineData(Engine.Sqlite, 64)]
    public async Task Three_saves_and_a_finish_become_exactly_what_was_made_changed_and_deleted(Engine engine, int minor)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop, new() { Version = new(2, minor, 0) });
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0), scene.Box(0, left: 300), scene.Box(1)));
        await scene.Hub.PollAsync(Stop);
        var held = scene.Shapes(scene.Job);
        held[0]["points"]![0] = 12.5;
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, Draw.Shapes(scene.Box(2)), Draw.Again("shapes", held[0]), Draw.Again("shapes", held[1]));
        await scene.Hub.PollAsync(Stop);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, deleted: Draw.Again("shapes", held[2]), created: Draw.Tags(Draw.Tag(scene.Project, "day", 2)));
        await scene.Tool.FinishAsync(scene.Ines, scene.Job);
        await scene.Hub.Api.RestAsync(Stop);

        Assert.Equal(
            ["1:0 by ines: +2 ~0 -0", "1:1 by ines: +1 ~0 -0", "1:0 by ines: +0 ~1 -1", "1:2 by ines: +1 ~0 -0", "1:1 deleted", "1:2 by ines: +1 ~0 -0"],
            await scene.ToldAsync(Stop));
        Assert.Equal(["1:0 on 1:0 by ines: 1", "1:2 on 1:2 by ines: 2"], await scene.AnnotationsAsync(Stop));
        Assert.Equal(0, (await scene.Hub.Api.StatsAsync(Stop)).Work.Parked);
    }

    [Fact]
    public async Task What_is_handed_in_is_looked_at_at_once_and_a_save_after_a_pause()
    {
        await using var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0)));
        await scene.Hub.Api.UntilAsync(stats => stats.Work.Due == 0, "the deliveries to be read", Stop);
        await scene.Tool.FinishAsync(scene.Ines, scene.Job);

        var since = TimeProvider.System.GetTimestamp();
        await scene.Hub.Api.UntilAsync(stats => stats.Annotations == 1, "the work to be known", Stop);

        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task New_ids_for_the_same_work_are_no_news_and_what_was_moved_meanwhile_is_known_again(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0), scene.Box(1), scene.Box(1, left: 400)));
        await scene.Hub.PollAsync(Stop);
        var told = (await scene.ToldAsync(Stop)).Count;

        await scene.Tool.PutAsync(scene.Ines, scene.Job, Draw.Shapes(scene.Box(1, left: 400), scene.Box(0), scene.Box(1)));
        await scene.Hub.PollAsync(Stop);
        Assert.Equal(told, (await scene.ToldAsync(Stop)).Count);

        await scene.Tool.PutAsync(scene.Ines, scene.Job, Draw.Shapes(scene.Box(0), scene.Box(1, left: 14), scene.Box(1, left: 400)));
        await scene.Hub.PollAsync(Stop);
        Assert.Equal("1:1 by ines: +0 ~1 -0", Assert.Single((await scene.ToldAsync(Stop)).Skip(told)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_saved_did_the_work_and_keeps_it_when_the_job_goes_to_somebody_else(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Shapes(scene.Box(0), scene.Box(1)));
        await scene.Tool.SetJobAsync(scene.Tool.Admin, scene.Job, new() { ["assignee"] = scene.Rui.Id });
        await scene.Hub.PollAsync(Stop);
        Assert.Equal(["1:0 on 1:0 by ines: 1", "1:1 on 1:1 by ines: 1"], await scene.AnnotationsAsync(Stop));

        var held = scene.Shapes(scene.Job)[1];
        held["points"]![0] = 20;
        await scene.Tool.SaveAsync(scene.Rui, scene.Job, updated: Draw.Again("shapes", held));
        await scene.Hub.PollAsync(Stop);
        Assert.Equal(["1:0 on 1:0 by ines: 1", "1:1 on 1:1 by rui: 1"], await scene.AnnotationsAsync(Stop));
        Assert.Equal(0, (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/doubts", null, Stop)).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_reviewer_corrects_beside_the_answer_and_is_no_second_answer(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: new JsonObject { ["shapes"] = new JsonArray(scene.Box(0), scene.Box(1)), ["tags"] = new JsonArray(Draw.Tag(scene.Project, "day", 0)) });
        await scene.Tool.FinishAsync(scene.Ines, scene.Job);
        await scene.Hub.Api.RestAsync(Stop);
        await scene.Tool.SetJobAsync(scene.Tool.Admin, scene.Job, new() { ["stage"] = "validation", ["assignee"] = scene.Marta.Id });
        var held = scene.Shapes(scene.Job);
        held[0]["points"]![0] = 30;

        await scene.Tool.SaveAsync(scene.Marta, scene.Job, updated: Draw.Again("shapes", held[0]), deleted: Draw.Again("shapes", held[1]));
        await scene.Hub.PollAsync(Stop);

        Assert.Equal(
            ["1:0 on 1:0 by ines: 2", "1:0:review on 1:0 by marta as correction: 2", "1:1 on 1:1 by ines: 1", "1:1:review on 1:1 by marta as correction: 0"],
            await scene.AnnotationsAsync(Stop));
        var consensus = await scene.Hub.Store.ReadAsync(session => session.QueryAsync<string>("SELECT c.json FROM derived_consensus c WHERE c.field = 'tag'", null, Stop), Stop);
        Assert.Equal(1, Assert.Single(JsonElement.Parse(Assert.Single(consensus)).GetProperty("votes").EnumerateArray()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Replicas_overlaps_and_ground_truth_are_several_annotations_of_one_frame_and_a_merge_is_nobodys()
    {
        await using var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var agreed = await scene.Tool.CreateTaskAsync(scene.Project, "agreed", 2, replicas: 2);
        var overlap = await scene.Tool.CreateTaskAsync(scene.Project, "overlap", 4, segment: 3, overlap: 2);
        var truth = await scene.Tool.CreateGroundTruthAsync(agreed, 1);
        CvatJob[] Of(CvatTask task) => [.. scene.Tool.Jobs.Where(job => job.Task == task && job.Type != CvatJob.GroundTruth)];
        var (parent, one, two) = (Of(agreed)[0], Of(agreed)[1], Of(agreed)[2]);
        foreach (var (job, user) in new[] { (one, scene.Ines), (two, scene.Rui), (truth, scene.Marta), (Of(overlap)[0], scene.Ines), (Of(overlap)[1], scene.Rui) })
        {
            await scene.Tool.SetJobAsync(scene.Tool.Admin, job, new() { ["assignee"] = user.Id });
            await scene.Tool.SaveAsync(user, job, created: Draw.Shapes(scene.Box(1)));
            await scene.Tool.FinishAsync(user, job);
        }

        await scene.Tool.MergeAsync(parent);
        await scene.Hub.PollAsync(Stop);

        Assert.Equal(
            [
                $"{parent.Id}:1 on 2:1 by unknown-{parent.Id} as correction: 1", $"{one.Id}:1 on 2:1 by ines: 1", $"{two.Id}:1 on 2:1 by rui: 1",
                $"{Of(overlap)[0].Id}:1 on 3:1 by ines: 1", $"{Of(overlap)[1].Id}:1 on 3:1 by rui: 1", $"{truth.Id}:1 on 2:1 by marta as truth: 1",
            ],
            await scene.AnnotationsAsync(Stop));
        var overlaps = await scene.Hub.Store.ReadAsync(session => session.QueryAsync<int>("SELECT overlap FROM derived_item WHERE remote_id IN ('1:1', '2:1', '3:0', '3:1') ORDER BY remote_id", null, Stop), Stop);
        Assert.Equal([1, 2, 1, 2], overlaps);
    }
}
