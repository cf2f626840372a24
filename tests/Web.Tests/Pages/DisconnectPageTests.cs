using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>What was written into a tool, and the way out of it.</summary>
public sealed class DisconnectPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_counted_by_kind_and_what_became_of_it()
    {
        await using var host = await SeededAsync();

        var rows = (await host.PageAsync("/connections/1/disconnect", Stop)).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

        Assert.Equal(["Show the consensus as a prediction 8 0 0 0 0", "Ask a reviewer 2 3 0 0 0"], rows);
    }

    [Theory]
    [InlineData("restore", true)]
    [InlineData("keep", false)]
    public async Task Leaving_is_asked_for_and_a_refusal_is_said(string way, bool restore)
    {
        await using var host = await SeededAsync();
        var entered = new Dictionary<string, string> { ["way"] = way };

        using var answer = await host.SubmitAsync("/connections/1/disconnect", "/connections/1/disconnect", entered, Stop);
        Assert.Equal("/connections/1/disconnect", answer.Headers.Location?.ToString());
        Assert.StartsWith($"leave 1 restore {restore}", Assert.Single(host.Actions.Done), StringComparison.Ordinal);

        host.Actions.Refusal = "It has left already.";
        using var refused = await host.SubmitAsync("/connections/1/disconnect", "/connections/1/disconnect", entered, Stop);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("It has left already.", (await PageHost.ReadAsync(refused, Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_to_stay_is_named_and_there_is_nothing_left_to_ask_for()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync($"/connections/{Folk.Left}/disconnect", Stop);

        Assert.Contains("3 of its tasks hold people's decisions", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[action$='/disconnect']"));
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        await Folk.LeaveAsync(host.Databases, Stop);
        return host;
    }
}
