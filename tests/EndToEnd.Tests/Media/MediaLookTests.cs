using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using Microsoft.Playwright;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>From the file that somebody uploaded to the tool to what a contributor sees of it on a phone.</summary>
public sealed class MediaLookTests(PostgresCluster cluster, Browsing browsing)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_came_back_is_seen_on_the_picture_behind_the_tools_sign_in(int width)
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (task, item) = await scene.UploadAsync("street.bmp", SomePicture.Street(), Stop);
        await scene.StrayAsync(task, scene.People[0]);
        await scene.Hub.Api.RestAsync(Stop);
        await using var context = await (await browsing.OpenAsync(Stop)).NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();

        await page.GotoAsync(await scene.OwnLinkAsync(scene.People[0], Stop));

        await Assertions.Expect(page.Locator("svg.hub-crop")).ToBeVisibleAsync();
        var addresses = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#work image')].map(picture => picture.href.baseVal)");
        Assert.Equal(2, addresses.Length);
        Assert.All(addresses, address => Assert.Equal($"/me/media/{item}/image", address));
        Assert.Equal(640, await page.EvaluateAsync<int>("async () => { const picture = new Image(); picture.src = document.querySelector('svg.hub-crop image').href.baseVal; await picture.decode(); return picture.naturalWidth; }"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Sound_behind_the_tools_sign_in_is_played_from_any_second()
    {
        const string Config = """<View><Audio name="sound" value="$audio"/><Choices name="mood" toName="sound"><Choice value="Good"/></Choices></View>""";
        await using var scene = await MediaScene.SetAsync(cluster, Stop, config: Config);
        var (_, item) = await scene.UploadAsync("hum.wav", Hum(seconds: 8), Stop);
        await using var context = await (await browsing.OpenAsync(Stop)).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync((await scene.Hub.Api.AskAsync(HttpMethod.Post, "api/v1/sign-in-links", new { name = "Grace" }, Stop)).GetProperty("url").GetString()!);
        await page.GotoAsync($"{scene.Root}items/{item}");

        var played = await page.EvaluateAsync<double[]>("async () => { const sound = document.querySelector('.hub-medium audio'); sound.load(); await new Promise((done, failed) => { sound.onloadedmetadata = done; sound.onerror = () => failed(sound.error.message); }); sound.currentTime = 6; await new Promise(done => sound.onseeked = done); return [sound.duration, sound.currentTime]; }");

        Assert.Equal([8, 6], played);
    }

    /// <summary>A wave of 8-bit samples, 8,000 a second.</summary>
    private static byte[] Hum(int seconds)
    {
        var samples = Enumerable.Range(0, 8_000 * seconds).Select(number => (byte)(128 + (40 * Math.Sin(number * 0.3)))).ToArray();
        using var file = new MemoryStream();
        using var write = new BinaryWriter(file);
        write.Write("RIFF"u8);
        write.Write(36 + samples.Length);
        write.Write("WAVEfmt "u8);
        foreach (var number in new[] { 16, 1 | (1 << 16), 8_000, 8_000, 1 | (8 << 16) }) write.Write(number);
        write.Write("data"u8);
        write.Write(samples.Length);
        write.Write(samples);
        return file.ToArray();
    }
}
