using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>The form of a plugin's settings, drawn from its schema.</summary>
public sealed class SettingsPageTests(LoadedPlugins plugins)
{
    private const string Page = "/plugins/labelhub.validation";
    private const string Save = Page + "/settings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_setting_has_a_field_of_its_kind_with_its_default_and_limits()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync(Page, Stop);

        Assert.Equal("0.0005", page.QuerySelector("[name='set.minArea']")!.GetAttribute("placeholder"));
        Assert.Contains("From 0 to 1.", page.QuerySelector("#setting-minArea-notes")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[type=checkbox][name='set.reviewErrors'][checked]"));
        Assert.Null(page.QuerySelector("input[type=checkbox][name='set.emptyIsError'][checked]"));
    }

    [Fact]
    public async Task What_the_plugin_failed_on_is_listed_with_its_reason()
    {
        await using var host = await SeededAsync();

        var page = await host.PageAsync(Page, Stop);

        Assert.Contains("Index was outside the bounds", page.QuerySelector("[aria-labelledby=failures]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[aria-labelledby=failures] a[href='/items/17']"));
    }

    [Fact]
    public async Task Accepted_settings_are_saved_in_their_kinds_for_the_scope_chosen()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync(Page + "?scope=project:1", Save, Entered("0.002"), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["""settings labelhub.validation project:1 {"minArea":0.002,"emptyIsError":true,"reviewErrors":false,"returnOpenErrors":false}"""], host.Actions.Done);
    }

    [Theory]
    [InlineData("tiny", "tiny")]
    [InlineData("2", "2")]
    public async Task What_is_wrong_with_a_setting_stands_beside_its_field_and_nothing_is_saved(string entered, string quoted)
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync(Page, Save, Entered(entered), Stop);

        var page = await PageHost.ReadAsync(answer, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(quoted, page.QuerySelector("#setting-minArea-notes .hub-field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(entered, page.QuerySelector("[name='set.minArea']")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("[name='set.minArea']")!.GetAttribute("aria-invalid"));
        Assert.Null(page.QuerySelector("#setting-edgeTolerance-notes .hub-field-error"));
        Assert.Empty(host.Actions.Done);
    }

    [Fact]
    public async Task What_the_hub_refuses_is_said_above_the_form()
    {
        await using var host = await SeededAsync();
        host.Actions.Refusal = "Another admin changed them meanwhile.";
        using var answer = await host.SubmitAsync(Page, Save, Entered("0.002"), Stop);

        Assert.Contains("Another admin changed them meanwhile.", (await PageHost.ReadAsync(answer, Stop)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_is_not_there_is_no_page()
    {
        await using var host = await SeededAsync();
        using var answer = await host.Client.GetAsync(new Uri(Page + "?scope=project:77", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Dictionary<string, string> Entered(string minArea) => new() { ["set.edgeTolerance"] = "", ["set.minArea"] = minArea, ["set.emptyIsError"] = "true" };

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }
}
