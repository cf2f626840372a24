using Deque.AxeCore.Playwright;
using LabelHub.Host.Web.Actions;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;
using Microsoft.Playwright;

namespace LabelHub.Web.Tests.Browser;

/// <summary>Every page in a real browser, wide and narrow, light and dark: no serious barrier, nothing beside the page, nothing refused by its own policy.</summary>
public sealed class PageLookTests(LoadedPlugins plugins, Browsing browsing)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", "/"), ("items", "/items"), ("items-ties", "/items?project=1&state=ties"), ("item", $"/items/{City.Telling}"),
        ("work", "/work"), ("work-due", "/work?tab=due"), ("work-parked", "/work?tab=parked"), ("work-outbox", "/work?tab=outbox"), ("work-schedules", "/work?tab=schedules"),
        ("plans", "/plans"), ("plan", "/plans/9"), ("plan-apply", "/plans/9/apply"), ("plugins", "/plugins"), ("plugin", "/plugins/labelhub.validation"),
        ("guidelines", "/guidelines"), ("guideline", "/guidelines/1?against=1.0.0"), ("guideline-edit", "/guidelines/1/edit"), ("guideline-publish", "/guidelines/1/publish"), ("gold", "/guidelines/1/gold"), ("guideline-decisions", "/guidelines/1/decisions"), ("guideline-blank", "/guidelines/2"),
        ("effects", "/effects"), ("effects-held", "/effects?state=held&project=1"), ("effect", $"/effects/{City.Telling}-fedcba9876543210/1"),
        ("incentives", "/incentives"), ("incentive", $"/incentives/{Rewards.Project}"), ("incentive-absent", "/incentives/1"),
        ("review", "/review"), ("case-answer", $"/review/{Folk.AboutAnswer}"), ("case-finding", $"/review/{Folk.AboutFinding}"), ("case-decided", $"/review/{Folk.Decided}"),
        ("doubts", "/doubts"), ("unions", "/unions"),
        ("people", "/people"), ("people-items", "/people/1"), ("people-managed", $"/people/{Folk.Managed}"),
        ("me", "/me"), ("me-guideline", "/me/guideline/1"), ("me-sign-in", "/me/sign-in?link=used"),
        ("connections", "/connections"), ("connection-looked", $"/connections/{Intake.Looked}"), ("connection-read", $"/connections/{Intake.Read}"), ("connection-reading", $"/connections/{Intake.Reading}"), ("connection-blank", "/connections/2"), ("disconnect", "/connections/1/disconnect"), ("disconnect-left", $"/connections/{Folk.Left}/disconnect"), ("error", "/items/999999"), ("sign-in", "/sign-in"),
    ];

    private const string Street = """<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800"><rect width="1000" height="800" fill="#8fb3d9"/><rect y="500" width="1000" height="300" fill="#666"/><rect x="150" y="350" width="500" height="220" rx="60" fill="#b33"/></svg>""";

    public static TheoryData<int, ColorScheme> Looks => new() { { 1280, ColorScheme.Light }, { 390, ColorScheme.Dark } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_is_free_of_serious_barriers_and_fits_its_window(int width, ColorScheme scheme)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await PageHost.StartAsync(plugins, stop);
        host.Actions.Schedules = Schedules;
        await City.SeedAsync(host.Databases, plugins, stop);
        await Folk.SeedAsync(host.Databases, stop);
        await Guide.LowerAsync(host.Databases, stop);
        await Folk.LeaveAsync(host.Databases, stop);
        await Intake.SeedAsync(host.Databases, stop);
        var subject = (await host.PageAsync("/me", stop)).QuerySelector("a[href^='/me/object/']")!.GetAttribute("href")!;

        Assert.Empty(await FaultsAsync(host, [.. Pages, ("me-object", subject)], width, scheme, stop));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_of_an_empty_hub_is_free_of_serious_barriers(int width, ColorScheme scheme)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await PageHost.StartAsync(plugins, stop);

        Assert.Empty(await FaultsAsync(host, [.. Pages.Where(p => p.Path.LastIndexOf('/') == 0 && !p.Path.Contains('?', StringComparison.Ordinal)).Select(p => ("empty-" + p.Name, p.Path))], width, scheme, stop));
    }

    private static IReadOnlyList<Schedule> Schedules =>
    [
        new() { Name = "poll", Description = "Asks each tool for what its webhooks may have missed.", Last = Some.Instant, Next = Some.Instant.AddMinutes(10) },
        new() { Name = "census", Description = "Compares what lives in each tool with what lives here.", Paused = true, Last = Some.Instant.AddDays(-3) },
    ];

    private async Task<IReadOnlyList<string>> FaultsAsync(PageHost host, IReadOnlyList<(string Name, string Path)> pages, int width, ColorScheme scheme, CancellationToken stop)
    {
        var browser = await browsing.OpenAsync(stop);
        await using var context = await browser.NewContextAsync(new() { BaseURL = host.Address.ToString(), ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        // What stands elsewhere is loaded by the browser: here it gets a picture whatever it asks for.
        await context.RouteAsync("https://images.example.org/**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Street }));
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => faults.AddRange(message.Type == "error" && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal) ? [$"{page.Url} says: {message.Text}"] : []);
        page.PageError += (_, error) => faults.Add($"{page.Url} failed: {error}");
        foreach (var (name, path) in pages)
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await page.ScreenshotAsync(new() { Path = Artifacts.Of("screenshots", $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            faults.AddRange(await BarriersAsync(page, name));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0) faults.Add($"{name} is {overflow} px wider than its window");
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> BarriersAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        return
            from violation in result.Violations
            where violation.Impact is "serious" or "critical"
            from node in violation.Nodes
            select $"{name}: {violation.Id} at {node.Target}: {violation.Help}: {node.Html}";
    }
}
