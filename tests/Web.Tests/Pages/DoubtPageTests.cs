using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>Work that somebody else had a hand in, as leads decide about it.</summary>
public sealed class DoubtPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_listed_with_the_account_that_saved_it_and_one_alert_names_that_account()
    {
        await using var host = await SeededAsync();
        var waiting = (await host.PageAsync("/doubts", Stop)).QuerySelectorAll(".hub-entries > li");
        Assert.Equal(2, waiting.Length);
        Assert.All(waiting, entry => Assert.Contains("Saved by account 5 of the tool", entry.TextContent, StringComparison.Ordinal));

        var overview = (await host.PageAsync("/", Stop)).Body!.TextContent;
        Assert.Contains("Account 5 of the tool had a hand in 2 answers that may not be its own", overview, StringComparison.Ordinal);
        Assert.Contains("On 2 items of Support tickets", overview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_names_the_version_that_was_on_screen_and_a_refusal_is_said_above_the_list()
    {
        await using var host = await SeededAsync();
        var shown = (await host.PageAsync("/doubts", Stop)).QuerySelector($"form[action='/doubts/{Folk.Doubted}'] input[name=version]")!.GetAttribute("value");
        var entered = new Dictionary<string, string> { ["genuine"] = "yes", ["reason"] = "I asked both." };
        using var answer = await host.SubmitAsync("/doubts", $"/doubts/{Folk.Doubted}", entered, Stop);
        Assert.Equal("/doubts?decided=yes", answer.Headers.Location?.ToString());
        Assert.Equal([$"doubt {Folk.Doubted} {shown} genuine=True I asked both."], host.Actions.Done);

        host.Actions.Refusal = "It has changed since you saw it.";
        using var refused = await host.SubmitAsync("/doubts", $"/doubts/{Folk.Doubted}", entered, Stop);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("It has changed since you saw it.", (await PageHost.ReadAsync(refused, Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
