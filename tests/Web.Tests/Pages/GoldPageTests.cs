using System.Net;
using System.Text.Json;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>The page of known answers: who runs the project sees them, and how often they were given.</summary>
public sealed class GoldPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_answers_are_listed_with_what_they_tell_of_each_version()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync("/guidelines/1/gold", Stop);

        var known = page.QuerySelector("section[aria-labelledby=known] tbody tr")!.TextContent;
        Assert.Contains("item 40", known, StringComparison.Ordinal);
        Assert.Contains("day", known, StringComparison.Ordinal);
        Assert.Contains("3 answers", page.QuerySelector("section[aria-labelledby=accuracy]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_taken_and_what_is_refused_stays_to_be_corrected()
    {
        await using var host = await SeededAsync();
        using var taken = await host.SubmitAsync("/guidelines/1/gold", "/guidelines/1/gold", new Dictionary<string, string> { ["lines"] = "41,time,night" }, Stop);
        Assert.Equal((HttpStatusCode.Redirect, "/guidelines/1/gold"), (taken.StatusCode, taken.Headers.Location?.ToString()));
        Assert.StartsWith("gold 1 '41,time,night' by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);

        host.Actions.Refusal = "Entry 1: there is no living item '99' in this project.";
        using var refused = await host.SubmitAsync("/guidelines/1/gold", "/guidelines/1/gold", new Dictionary<string, string> { ["lines"] = "99,time,night" }, Stop);
        var page = await PageHost.ReadAsync(refused, Stop);
        Assert.Equal("99,time,night", page.QuerySelector("textarea")!.TextContent);
        Assert.Contains("no living item '99'", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_forgotten_and_a_decision_is_taken_over_by_hand()
    {
        await using var host = await SeededAsync();

        using var forgotten = await host.SubmitAsync("/guidelines/1/gold", "/guidelines/1/gold/40/time/remove", new Dictionary<string, string>(), Stop);
        using var decided = await host.SubmitAsync($"/items/{City.Telling}", $"/items/{City.Telling}/gold", new Dictionary<string, string>(), Stop);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [forgotten.StatusCode, decided.StatusCode]);
        Assert.Equal(["forget 40 time", $"gold from decision {City.Telling}"], host.Actions.Done.Select(what => what[..what.IndexOf(" by ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_version_that_lowered_the_accuracy_is_told_on_its_page_on_the_first_page_and_by_the_api()
    {
        await using var host = await SeededAsync();
        Assert.Null((await host.PageAsync("/guidelines/1", Stop)).QuerySelector(".hub-notice-warn"));
        await Guide.LowerAsync(host.Databases, Stop);

        const string Told = "Under 1.1.0 24 of 40 answers (60\u00a0%) to known items were right; under 1.0.0 it was 39 of 40 answers (98\u00a0%). That is lower by 20 to 53 in a hundred (95 % interval).";
        Assert.Contains(Told, (await host.PageAsync("/guidelines/1", Stop)).QuerySelector(".hub-notice-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Told, (await host.PageAsync("/guidelines/1/gold", Stop)).QuerySelector(".hub-notice-warn")!.TextContent, StringComparison.Ordinal);
        var need = (await host.PageAsync("/", Stop)).QuerySelectorAll(".hub-needs li").Single(entry => entry.TextContent.Contains("guideline 1.1.0 lowered the accuracy", StringComparison.Ordinal));
        Assert.Contains(Told, need.TextContent, StringComparison.Ordinal);
        Assert.Equal("/guidelines/1", need.QuerySelector("a")!.GetAttribute("href"));

        using var told = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/api/v1/projects/1/gold/accuracy", UriKind.Relative), Stop));
        var drop = told.RootElement[0].GetProperty("drop");
        Assert.Equal(("1.1.0", 24, 40, "1.0.0", 39, 40), (drop.GetProperty("version").GetString(), drop.GetProperty("right").GetInt32(), drop.GetProperty("judged").GetInt32(), drop.GetProperty("before").GetString(), drop.GetProperty("rightBefore").GetInt32(), drop.GetProperty("judgedBefore").GetInt32()));
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await host.Databases.WriteAsync(Stop, Guide.Known(City.Telling));
        return host;
    }
}
