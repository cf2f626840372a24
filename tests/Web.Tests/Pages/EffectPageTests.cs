using System.Net;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>What is wanted in tools, what keeps it back, and the hands on that.</summary>
public sealed class EffectPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_says_that_writing_is_stopped_and_offers_to_let_it_go_on()
    {
        await using var host = await SeededAsync();
        Assert.Null((await host.PageAsync("/items", Stop)).QuerySelector(".hub-halt"));
        await HaltAsync(host);

        foreach (var path in new[] { "/", "/items", "/effects", "/plugins", "/connections" })
        {
            var banner = (await host.PageAsync(path, Stop)).QuerySelector(".hub-halt");
            Assert.Contains("by ann: the tool is being moved", banner!.TextContent, StringComparison.Ordinal);
        }

        using var answer = await host.SubmitAsync("/items", "/writing/go", new Dictionary<string, string>(), Stop);
        Assert.Equal((HttpStatusCode.Redirect, "/effects"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.StartsWith("writing stopped=False '' by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_all_writing_says_why()
    {
        await using var host = await SeededAsync();

        using var answer = await host.SubmitAsync("/effects", "/writing/stop", new Dictionary<string, string> { ["why"] = " moving " }, Stop);

        Assert.StartsWith("writing stopped=True 'moving' by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canary_that_rests_is_told_of_with_the_hand_to_let_it_go()
    {
        await using var host = await SeededAsync();
        await host.Databases.WriteAsync<ValveRow>(Stop, new ValveRow { ProjectId = 1, Kind = "review", CanarySince = 0 });
        await host.Databases.Hub.WriteAsync(
            session => session.InsertAsync<ReceiptRow>([.. Enumerable.Range(1, 10).Select(number => new ReceiptRow { EffectKey = $"9-{number}", Generation = 1, ProjectId = 1, ItemId = 9, Connection = 1, Kind = "review", Act = "send", StartedAt = 1, EndedAt = 2, Outcome = "done" })], Stop), Stop);

        var page = await host.PageAsync("/effects?state=held", Stop);
        using var answer = await host.SubmitAsync("/effects", "/projects/1/write-back/review/go-on", new Dictionary<string, string>(), Stop);

        Assert.Contains("wait. Look at them there", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent.StartsWith("canary: the first 10 are sent", StringComparison.Ordinal));
        Assert.StartsWith("go on 1 review by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_effect_shows_what_is_in_the_tool_beside_what_would_be()
    {
        await using var host = await SeededAsync();
        var (sent, wanted) = (Show("Good"), Show("Bad"));
        await host.Databases.WriteAsync<EffectRow>(Stop, new EffectRow { EffectKey = "40-c", Generation = 1, Connection = 1, ProjectId = 1, ItemId = City.Telling, Plugin = "labelhub.consensus", Kind = "consensus", Json = wanted, State = "held", Reason = "stopped" });
        await host.Databases.Hub.WriteAsync(
            session => session.InsertAsync<ReceiptRow>([new() { EffectKey = "40-c", Generation = 1, ProjectId = 1, ItemId = City.Telling, Connection = 1, Kind = "consensus", Act = "send", Json = sent, StartedAt = 1, EndedAt = 2, Outcome = "done" }], Stop), Stop);

        var page = await host.PageAsync("/effects/40-c/1", Stop);

        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == "mood: Good (90 % sure)");
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == "mood: Bad (90 % sure)");
    }

    [Theory]
    [InlineData("approve", "approved=True ''")]
    [InlineData("decline", "approved=False 'It is that small.'")]
    public async Task A_proposal_shows_its_reason_and_is_decided_as_it_was_shown(string act, string noted)
    {
        await using var host = await SeededAsync();
        var work = Content.Write<Abstractions.Plugins.Effect>(new Abstractions.Plugins.ReturnWork { AnnotationId = 1, ContributorId = 1, Version = DateTimeOffset.UnixEpoch, Cause = "tiny-box", Code = "tiny-box", Message = "The box is too small." });
        await host.Databases.WriteAsync<EffectRow>(Stop, new EffectRow { EffectKey = "40-r", Generation = 1, Connection = 1, ProjectId = 1, ItemId = City.Telling, Plugin = "labelhub.validation", Kind = "return", Json = work, ContentHash = "f00d", State = "held", Reason = "proposal: waits for a lead" });

        var page = await host.PageAsync("/effects/40-r/1", Stop);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == "tiny-box: The box is too small.");
        Assert.Equal("f00d", page.QuerySelector($"form[action='/effects/40-r/1/{act}'] input[name=content]")?.GetAttribute("value"));

        var form = act == "decline" ? new Dictionary<string, string> { ["reason"] = "It is that small." } : [];
        using var answer = await host.SubmitAsync("/effects/40-r/1", $"/effects/40-r/1/{act}", form, Stop);
        Assert.Equal("/effects", answer.Headers.Location?.ToString());
        Assert.StartsWith($"decide 40-r/1 'f00d' {noted} by ", Assert.Single(host.Actions.Done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_proposal_has_nothing_to_decide()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync($"/effects/{City.Telling}-fedcba9876543210/1", Stop);
        Assert.Null(page.QuerySelector("form[action$='/approve']"));
    }

    [Theory]
    [InlineData("/effects?state=lost", "There is no state 'lost'")]
    [InlineData("/effects?kind=lost", "There is no kind 'lost'")]
    [InlineData("/effects?project=x", "'x' is not the number of a project")]
    [InlineData("/effects?next=x", "is not a place in this list")]
    public async Task What_cannot_be_asked_is_refused_in_words(string path, string words)
    {
        await using var host = await SeededAsync();

        Assert.Contains(words, (await host.PageAsync(path, Stop)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }

    private static Task HaltAsync(PageHost host) =>
        host.Databases.WriteAsync<HaltRow>(Stop, new HaltRow { Id = 1, Position = 9, Stopped = true, At = Make.Now, Person = "ann", Why = "the tool is being moved" });

    private static string Show(string label) => Content.Write<Abstractions.Plugins.Effect>(new Abstractions.Plugins.ShowConsensus
    {
        Fields = [new() { Field = "mood", Labels = [label], HasWinner = true, Confidence = 0.9, Answers = 2 }],
    });
}
