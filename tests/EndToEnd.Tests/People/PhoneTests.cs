using System.Globalization;
using Deque.AxeCore.Playwright;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using Microsoft.Playwright;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>A contributor with a phone, from the line in the tool to what came back.</summary>
public sealed class PhoneTests(PostgresCluster cluster, Browsing browsing, ITestOutputHelper output)
{
    private const int Ann = 0;
    private const int Events = 12;
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_line_in_the_tool_an_open_page_shows_what_came_back_within_five_seconds()
    {
        await using var scene = await PeopleScene.SetAsync(Engine.Sqlite, cluster, Stop);
        var tasks = await scene.ImportAsync(Events + 1);
        await scene.AnswerAsync(tasks[Events], Ann, "Good");
        await scene.Hub.Api.RestAsync(Stop);
        await using var context = await (await browsing.OpenAsync(Stop)).NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await EnterAsync(scene, page);

        var times = new List<TimeSpan>();
        foreach (var task in tasks.Take(Events))
        {
            var since = TimeProvider.System.GetTimestamp();
            await scene.AnswerAsync(task, Ann, "Splendid");
            await Assertions.Expect(page.GetByText(string.Create(CultureInfo.InvariantCulture, $"· task {task} ·"))).ToBeVisibleAsync(new() { Timeout = 60_000 });
            times.Add(TimeProvider.System.GetElapsedTime(since));
        }

        times.Sort();
        var p95 = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} findings seen after {times[times.Count / 2].TotalSeconds:0.00} s (median), {p95.TotalSeconds:0.00} s (95 %)"));
        Assert.True(p95 <= Target, $"95 % of findings were seen after {p95.TotalSeconds:0.00} s; the target is {Target.TotalSeconds:0} s.");
        Assert.DoesNotContain((await page.RunAxe()).Violations, violation => violation.Impact is "serious" or "critical");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /// <summary>Follows the line as the tool shows it, asks to be let in, and waits for the page to open by itself.</summary>
    private static async Task EnterAsync(PeopleScene scene, IPage page)
    {
        await page.SetContentAsync(scene.InstructionInTool);
        await page.Locator($"a[href='{scene.LineInTool}']").ClickAsync();
        await page.GetByLabel("Your e-mail or number in the annotation tool").FillAsync("ann@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        var code = await page.Locator(".hub-own-code").TextContentAsync();
        var request = (await scene.Hub.Api.AskAsync(HttpMethod.Get, "api/v1/access-requests", null, Stop)).GetProperty("items")[0];
        Assert.Equal(code, request.GetProperty("code").GetString());
        await scene.Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/access-requests/{request.GetProperty("id")}/approve", new { contributor = (await scene.ContributorAsync(Ann, Stop)).Id }, Stop);
        await page.WaitForURLAsync("**/me", new() { Timeout = 60_000 });
    }
}
