using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LabelHub.Web.Tests.Browser;

/// <summary>What script adds in a real browser: parts of a page change, the rest stays, and the address follows.</summary>
public sealed class PartialUpdateTests(LoadedPlugins plugins, Browsing browsing)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Choosing_a_state_changes_the_list_and_the_address_without_loading_the_page_anew()
    {
        await using var host = await SeededAsync();
        await using var context = await ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/items");
        await page.EvaluateAsync("document.body.dataset.same = 'yes'");

        await page.GetByLabel("Show").SelectOptionAsync("ties");

        await Expect(page.Locator("#items tbody tr")).ToHaveCountAsync(4);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("state=ties"));
        Assert.Equal("yes", await page.EvaluateAsync<string>("document.body.dataset.same"));
    }

    [Fact]
    public async Task Retrying_parked_work_sends_the_token_and_shows_the_list_again()
    {
        await using var host = await SeededAsync();
        await using var context = await ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/work?tab=parked");
        host.Actions.Refusal = "It was retried by somebody else.";

        await page.GetByRole(AriaRole.Button, new() { Name = "Retry: item 17" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("It was retried by somebody else.");
        Assert.Equal(["retry 1"], host.Actions.Done);
    }

    [Fact]
    public async Task What_is_written_into_a_guideline_shows_beside_it_while_it_is_written()
    {
        await using var host = await SeededAsync();
        await using var context = await ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/guidelines/1/edit");

        await page.GetByLabel("What the labels are for").FillAsync("To count **bicycles**.");
        await Expect(page.Locator("#preview strong").First).ToHaveTextAsync("bicycles");
        await page.GetByText("How it is laid out").ClickAsync();
        await page.GetByLabel("Template").FillAsync("# Title\n\n{{pupose}}");

        await Expect(page.Locator("#preview")).ToContainTextAsync("Template, line 3, column 1");
        await Expect(page.Locator("#preview")).ToContainTextAsync("'pupose' is not known. Here are 'project', 'version', 'purpose'");
        Assert.Empty(host.Actions.Done);
    }

    private static async Task<IBrowserContext> ContextAsync(PageHost host, IBrowser browser) => await browser.NewContextAsync(new() { BaseURL = host.Address.ToString() });

    private async Task<IBrowserContext> ContextAsync(PageHost host) => await ContextAsync(host, await browsing.OpenAsync(Stop));

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }
}
