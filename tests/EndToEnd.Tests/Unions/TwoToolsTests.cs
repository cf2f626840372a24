using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Cvat;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeLabelStudio;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Unions;

/// <summary>The same pictures in Label Studio and in CVAT: one consensus, and one skill of whoever worked in both.</summary>
public sealed class TwoToolsTests(PostgresCluster cluster)
{
    private const string Config =
        """<View><Image name="image" value="$image"/><Choices name="light" toName="image" choice="multiple"><Choice value="day"/><Choice value="night"/></Choices></View>""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_picture_in_both_tools_has_one_consensus_and_who_worked_in_both_one_skill(Engine engine)
    {
        await using var scene = await CvatScene.SetAsync(engine, cluster, Stop);
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var project = await studio.CreateProjectAsync("Docks", Config, overlap: 3);
        var tasks = (await studio.ImportAsync(project.Id, [.. Enumerable.Range(0, 3).Select(frame => new JsonObject { ["image"] = $"https://pictures.example.org/{frame:D4}.jpg" })])).TaskIds;
        await scene.Hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await scene.Hub.Api.RestAsync(Stop);
        var (here, there) = (await IdAsync(scene, "Docks"), await IdAsync(scene, "docks"));
        foreach (var id in new[] { here, there }) await scene.Hub.Api.ManageAsync(id, Stop);
        await scene.Hub.Api.AskAsync(HttpMethod.Post, "api/v1/unions", new
        {
            name = "Docks",
            members = new object[] { new { project = here, key = "file:image", fields = new { light = "tag" } }, new { project = there, key = "file:name" } },
        }, Stop);

        var people = new[] { await studio.AddUserAsync("ann@example.org"), await studio.AddUserAsync("bob@example.org"), await studio.AddUserAsync("ines@example.org") };
        foreach (var (user, light) in people.Zip(["day", "day", "night"])) await studio.AnnotateAsync(tasks[0], user.Id, Results.Choice("light", "image", light));
        await studio.AnnotateAsync(tasks[1], people[0].Id, Results.Choice("light", "image", "night"));
        await studio.AnnotateAsync(tasks[1], people[1].Id, Results.Choice("light", "image", "night"));
        await scene.Tool.SaveAsync(scene.Ines, scene.Job, created: Draw.Tags(Draw.Tag(scene.Project, "day", 1), Draw.Tag(scene.Project, "night", 3)));
        await scene.Tool.FinishAsync(scene.Ines, scene.Job);
        await ReadAsync(scene);

        Assert.Equal(("night", "night"), (await ConsensusAsync(scene, here, "0001"), await ConsensusAsync(scene, there, "0001")));
        // No picture of the studio is this one, so that CVAT alone speaks for it.
        Assert.Equal("night", await ConsensusAsync(scene, there, "0003"));

        var accounts = new[] { await AccountAsync(scene, here, people[2].Id), await AccountAsync(scene, there, scene.Ines.Id) };
        await scene.Hub.Api.AskAsync(HttpMethod.Post, "api/v1/persons", new { contributors = accounts }, Stop);
        await ReadAsync(scene);
        await scene.Hub.TriggerAsync("fit", Stop);

        // Once wrong in each tool: of both, none of two.
        await scene.Hub.Api.UntilAsync(async _ => (await SkillAsync(scene, here), await SkillAsync(scene, there)) == (2, 2), "both tools' answers to be one skill", Stop);
    }

    private static async Task ReadAsync(CvatScene scene)
    {
        await scene.Hub.PollAsync(Stop);
        await scene.Hub.Api.UntilAsync(async stats => stats.Work is { Due: 0, Waiting: 0 } && await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM derived_annotation WHERE NOT verified AND NOT ended", null, Stop), Stop) == 0, "all to be read back", Stop);
    }

    private static Task<long> IdAsync(CvatScene scene, string title) => scene.Hub.Store.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM derived_project WHERE title = @title", new { title }, Stop), Stop);

    private static Task<long> AccountAsync(CvatScene scene, long project, long user) => scene.Hub.Store.ReadAsync(
        session => session.ScalarAsync<long>("SELECT c.id FROM derived_contributor c JOIN derived_project p ON p.connection = c.connection WHERE p.id = @project AND c.remote_id = @user", new { project, user = $"{user}" }, Stop), Stop);

    private static async Task<string?> ConsensusAsync(CvatScene scene, long project, string picture)
    {
        var rows = await scene.Hub.Store.ReadAsync(
            session => session.QueryAsync<ConsensusRow>("SELECT c.* FROM derived_consensus c JOIN derived_item i ON i.id = c.item_id WHERE i.project_id = @project AND i.data LIKE @like", new { project, like = $"%{picture}%" }, Stop), Stop);
        return rows is [{ HasWinner: true } row] ? row.Label : null;
    }

    /// <summary>Of how many judged answers the newest snapshot of a project knows the one person who worked in both tools.</summary>
    private static async Task<int> SkillAsync(CvatScene scene, long project)
    {
        var skills = await scene.Hub.Store.ReadAsync(session => session.ScalarAsync<string>("SELECT skills FROM derived_snapshot WHERE project_id = @project ORDER BY number DESC LIMIT 1", new { project }, Stop), Stop);
        return skills is null ? 0 : System.Text.Json.JsonElement.Parse(skills).EnumerateObject().SelectMany(person => person.Value.EnumerateObject()).Max(field => (int?)field.Value.GetProperty("judged").GetInt32()) ?? 0;
    }
}
