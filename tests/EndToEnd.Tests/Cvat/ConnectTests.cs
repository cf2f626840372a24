using System.Diagnostics;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeCvat;
using LabelHub.FakeCvat.State;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Cvat;

/// <summary>Connecting CVAT: by command and by API, what its token may do, and whether its events come.</summary>
public sealed class ConnectTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_says_what_it_is_and_allows_its_test_event_comes_and_what_it_holds_is_read(Engine engine)
    {
        await using var tool = await FakeCvatServer.StartAsync(stop: Stop);
        await WorkedOnAsync(tool);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        var made = await hub.Api.AskAsync(HttpMethod.Post, "api/v1/connections", new { kind = "cvat", name = "CVAT", baseUrl = tool.Address.ToString(), token = tool.Token, verify = true, test = true }, Stop);
        var stats = await hub.Api.RestAsync(Stop);

        Assert.Equal("arrived", made.GetProperty("reach").GetProperty("state").GetString());
        Assert.Equal((3, 2), (stats.Items, stats.Annotations));
        var detail = await hub.Api.AskAsync(HttpMethod.Get, $"api/v1/connections/{made.GetProperty("id").GetInt64()}", null, Stop);
        Assert.StartsWith("CVAT 2.73.0", detail.GetProperty("tool").GetString(), StringComparison.Ordinal);
        Assert.All(detail.GetProperty("abilities").EnumerateArray(), ability => Assert.True(ability.GetProperty("can").GetBoolean(), ability.ToString()));
        var project = Assert.Single(detail.GetProperty("projects").EnumerateArray());
        Assert.Equal((3, 3, true), (project.GetProperty("expected").GetInt32(), project.GetProperty("known").GetInt32(), project.GetProperty("isDone").GetBoolean()));
        var plan = await hub.Api.AskAsync(HttpMethod.Get, $"api/v1/connections/{made.GetProperty("id").GetInt64()}/start-plan", null, Stop);
        Assert.Equal(JsonValueKind.Object, plan.ValueKind);
    }

    [Fact]
    public async Task One_command_connects_it_and_another_leaves_it()
    {
        await using var tool = await FakeCvatServer.StartAsync(stop: Stop);
        await WorkedOnAsync(tool);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);

        var (code, said) = await RunAsync(place, "connect", "cvat", "--url", tool.Address.ToString(), "--token", tool.Token);
        Assert.True(code == 0, said);
        Assert.Single(tool.Hooks);
        (code, said) = await RunAsync(place, "doctor", "--json");
        Assert.Contains("CVAT 2.73.0", said, StringComparison.Ordinal);
        (code, said) = await RunAsync(place, "disconnect", "CVAT", "--restore", "--yes");
        Assert.True(code == 0, said);
        Assert.Empty(tool.Hooks);
    }

    [Theory]
    [InlineData(73, 8)]
    [InlineData(64, 5)]
    public async Task A_hook_is_made_for_what_the_version_offers_and_mended_when_somebody_changed_it(int minor, int events)
    {
        await using var scene = await CvatScene.SetAsync(Engine.Sqlite, cluster, Stop, new() { Version = new(2, minor, 0) });
        var hook = Assert.Single(scene.Tool.Hooks);
        Assert.Equal((events, "update:job", true), (hook.Events.Count, hook.Events[0], hook.Description.StartsWith("LabelHub c", StringComparison.Ordinal)));

        (hook.IsActive, hook.Events) = (false, ["delete:task"]);
        await scene.Hub.TriggerAsync("projects", Stop);
        await scene.Hub.Api.UntilAsync(_ => Task.FromResult(hook.IsActive), "the hook to be mended", Stop);

        Assert.Equal(events, Assert.Single(scene.Tool.Hooks).Events.Count);
    }

    [Fact]
    public async Task The_doctor_says_which_rights_the_account_lacks()
    {
        await using var tool = await FakeCvatServer.StartAsync(stop: Stop);
        var ines = await WorkedOnAsync(tool);
        using var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        await using (var hub = await RunningHub.StartAsync(place, Stop))
        {
            await hub.Api.AskAsync(HttpMethod.Post, "api/v1/connections", new { kind = "cvat", name = "CVAT", baseUrl = tool.Address.ToString(), token = ines.Token, verify = false }, Stop);
        }

        var (code, said) = await RunAsync(place, "doctor");

        Assert.Equal(1, code);
        Assert.Contains("TROUBLE  connection CVAT", said, StringComparison.Ordinal);
        Assert.Contains("may not see and register webhooks, return and assign jobs. The token's account needs to own the project or to be a maintainer of its organization.", said, StringComparison.Ordinal);
    }

    /// <summary>Three frames, two of them drawn on before anybody connected.</summary>
    private static async Task<CvatUser> WorkedOnAsync(FakeCvatServer tool)
    {
        var project = tool.CreateProject("docks", Draw.Labels(("crane", "rectangle")));
        await tool.CreateTaskAsync(project, "cams", 3);
        var ines = tool.AddUser("ines");
        await tool.SetJobAsync(tool.Admin, tool.Jobs[0], new() { ["assignee"] = ines.Id });
        await tool.SaveAsync(ines, tool.Jobs[0], created: Draw.Shapes(Draw.Box(project, "crane", 0, 1, 2, 30, 40), Draw.Box(project, "crane", 2, 1, 2, 30, 40)));
        return ines;
    }

    private static async Task<(int Code, string Said)> RunAsync(HubPlace place, params string[] command)
    {
        using var process = Process.Start(HubProgram.Command(place, command))!;
        var (told, complained) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await told + await complained);
    }
}
