using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;
using Microsoft.Playwright;

namespace LabelHub.Web.Tests.Pages;

/// <summary>What an item shows is seen where people look at it, from our own origin.</summary>
public sealed class MediaPageTests(LoadedPlugins plugins, Browsing browsing)
{
    private static readonly string Leads = $"/media/{City.Telling}/image";
    private static readonly string Own = $"/me/media/{City.Telling}/image";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Regions_are_drawn_on_the_picture_and_the_picture_stands_beside_the_data()
    {
        await using var host = await SeededAsync();
        foreach (var path in new[] { $"/items/{City.Telling}", $"/review/{Folk.AboutFinding}" })
        {
            var page = await host.PageAsync(path, Stop);
            Assert.Equal(Leads, page.QuerySelector(".hub-medium img")!.GetAttribute("src"));
            Assert.NotEmpty(page.QuerySelectorAll(".hub-drawing image"));
            Assert.All(page.QuerySelectorAll(".hub-drawing image"), picture => Assert.Equal(Leads, picture.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task An_item_without_media_is_drawn_as_before()
    {
        await using var host = await SeededAsync();
        Assert.Empty((await host.PageAsync("/items/41", Stop)).QuerySelectorAll(".hub-medium, .hub-drawing image"));
    }

    [Fact]
    public async Task What_is_marked_is_cut_out_on_ones_own_page_by_ones_own_address()
    {
        await using var host = await SeededAsync();
        var card = (await host.PageAsync("/me", Stop)).QuerySelector($"#card-{City.Telling}")!;

        var crop = Assert.Single(card.QuerySelectorAll("svg.hub-crop"));

        Assert.StartsWith("What is marked, close to: Car", crop.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All(card.QuerySelectorAll("image"), picture => Assert.Equal(Own, picture.GetAttribute("href")));
    }

    [Fact]
    public async Task A_browser_really_shows_the_picture_and_the_part()
    {
        await using var host = await SeededAsync();
        var browser = await browsing.OpenAsync(Stop);
        await using var context = await browser.NewContextAsync(new() { BaseURL = host.Address.ToString(), ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();

        await page.GotoAsync($"/items/{City.Telling}");
        await Assertions.Expect(page.Locator(".hub-medium img")).ToBeVisibleAsync();
        await page.Locator(".hub-medium img").ScrollIntoViewIfNeededAsync();
        Assert.Equal(1000, await page.EvaluateAsync<int>("async () => { const picture = document.querySelector('.hub-medium img'); await picture.decode(); return picture.naturalWidth; }"));
        await page.GotoAsync("/me");
        Assert.Equal(1000, await page.EvaluateAsync<int>("async () => { const picture = new Image(); picture.src = document.querySelector('.hub-crop image').href.baseVal; await picture.decode(); return picture.naturalWidth; }"));
        Assert.Equal("rgb 187 51 51", await PixelAsync(page, page.Locator(".hub-drawing").First));
    }

    /// <summary>The colour in the middle of the car, as it is on screen.</summary>
    private static async Task<string> PixelAsync(IPage page, ILocator drawing)
    {
        var shot = Convert.ToBase64String(await drawing.ScreenshotAsync());
        return await page.EvaluateAsync<string>(
            """
            async shot => {
              const picture = new Image();
              picture.src = 'data:image/png;base64,' + shot;
              await picture.decode();
              const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
              canvas.drawImage(picture, 0, 0);
              const box = document.querySelector('.hub-drawing svg').getBoundingClientRect(), whole = document.querySelector('.hub-drawing').getBoundingClientRect();
              const view = document.querySelector('.hub-drawing svg').viewBox.baseVal, scale = Math.min(box.width / view.width, box.height / view.height);
              const height = +document.querySelector('.hub-drawing image').getAttribute('height');
              const at = [box.x - whole.x + (box.width - view.width * scale) / 2 + (200 - view.x) * scale, box.y - whole.y + (box.height - view.height * scale) / 2 + (0.6 * height - view.y) * scale];
              const [red, green, blue] = canvas.getImageData(Math.round(at[0]), Math.round(at[1]), 1, 1).data;
              return `rgb ${red} ${green} ${blue}`;
            }
            """,
            shot);
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        await Folk.SeedAsync(host.Databases, Stop);
        return host;
    }
}
