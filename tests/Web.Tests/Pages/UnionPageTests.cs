using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>Items that are one over several projects, as leads unite them.</summary>
public sealed class UnionPageTests(LoadedPlugins plugins)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_matches_is_told_before_anything_is_united()
    {
        await using var host = await SeededAsync();
        var entered = new Dictionary<string, string> { ["name"] = "Harbour", ["project0"] = "51", ["key0"] = "data:text", ["project1"] = "61", ["key1"] = "data:text" };
        using var told = await host.SubmitAsync("/unions", "/unions/report", entered, Stop);
        var page = await PageHost.ReadAsync(told, Stop);
        Assert.Contains("would be one", page.QuerySelector("#match")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("data:text", page.QuerySelector("#key1")!.GetAttribute("value"));
        Assert.Empty(host.Actions.Done);

        entered["fields1"] = "tone = mood, size=scale";
        using var done = await host.SubmitAsync("/unions", "/unions", entered, Stop, form: "/unions/report");
        Assert.Equal("/unions", done.Headers.Location?.ToString());
        Assert.Equal(["unite Harbour: 51 by data:text, 61 by data:text tone=mood size=scale"], host.Actions.Done);
    }

    [Fact]
    public async Task A_refusal_is_said_above_the_form_that_keeps_what_was_entered()
    {
        await using var host = await SeededAsync();
        using var refused = await host.SubmitAsync("/unions", "/unions/report", new Dictionary<string, string> { ["project0"] = "51", ["key0"] = "sku", ["project1"] = "61", ["key1"] = "data:text" }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PageHost.ReadAsync(refused, Stop);
        Assert.Contains("'sku' is no source of item keys", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sku", page.QuerySelector("#key0")!.GetAttribute("value"));
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        await Intake.SeedAsync(host.Databases, Stop);
        return host;
    }
}
