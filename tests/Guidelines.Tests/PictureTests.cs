using FsCheck;
using FsCheck.Fluent;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Rows;

namespace LabelHub.Guidelines.Tests;

/// <summary>Pictures by reference, and parts of them.</summary>
public sealed class PictureTests
{
    private static readonly ImageSize Size = new() { Width = 1_000, Height = 500 };
    private static readonly BoxRegion Box = new() { Key = "b1", Field = "bird", Labels = ["Crow"], X = 0.1, Y = 0.2, Width = 0.2, Height = 0.4 };

    public static TheoryData<string, string> Wrong => new()
    {
        { "item:9", "Item 9 is not in this project any more, or never was." },
        { "item:8", "Item 8 has no picture with an http or https address" },
        { "item:6", "The picture of item 6 stands at 'https://pics.example.org/6.jpg?token=…', which carries a password or a signature" },
        { "item:5/b1", "Item 5 can still be answered, and what somebody marked on it would tell others what to answer." },
        { "item:7/b2", "Nobody drew a box 'b2' on item 7. There are 'b1'." },
        { "item:4/b1", "The size of the picture of item 4 is not known" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_an_item_cannot_show_is_told(string address, string problem)
    {
        var (picture, told) = Find(address);
        Assert.Null(picture);
        Assert.StartsWith(problem, told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_marked_is_the_items_picture_and_the_part_around_the_box()
    {
        Assert.Equal(new Picture { Address = "item:7", Alt = "a crow", Source = "https://pics.example.org/7.jpg" }, Find("item:7").Picture);
        Assert.Equal(new PictureCrop(80, 80, 240, 240), Find("item:7/b1").Picture?.Crop);
    }

    [Theory]
    [InlineData("item:8")]
    [InlineData("item:6")]
    public void Where_no_browser_could_load_it_or_the_address_is_secret_LabelHub_passes_it_on(string address)
    {
        var medium = new Medium { Name = "image", Kind = MediaKind.Image, Source = "/data/upload/1/a.png" };
        Assert.Equal($"/media/{address[5..]}/image", Find(address, medium).Picture?.Source);
        Assert.Null(Find(address, medium, medium with { Name = "other" }).Picture);
        Assert.Equal("https://pics.example.org/7.jpg", Find("item:7", medium).Picture?.Source);
        Assert.Equal($"<p><img class=\"hub-picture\" src=\"/me/guideline/1/media/{address[5..]}/image\" alt=\"a crow\" loading=\"lazy\" referrerpolicy=\"no-referrer\" /></p>",
            MarkdownHtml.Of($"![a crow]({address})", PictureForm.ForPage([Find(address, medium).Picture!], "/me/guideline/1")).Trim());
    }

    [Fact]
    public void However_a_box_lies_the_part_is_inside_of_the_picture_and_not_empty() => Prop.ForAll(
        (from x in Gen.Choose(-150, 150)
         from y in Gen.Choose(-150, 150)
         from w in Gen.Choose(0, 200)
         from h in Gen.Choose(0, 200)
         from turned in Gen.Choose(0, 359)
         select Box with { X = x / 100.0, Y = y / 100.0, Width = w / 100.0, Height = h / 100.0, Rotation = turned }).ToArbitrary(),
        box => PictureCrop.Of(box, Size) is var crop && crop.Left >= 0 && crop.Top >= 0 && crop.Width >= 1 && crop.Height >= 1 && crop.Left + crop.Width <= Size.Width && crop.Top + crop.Height <= Size.Height).QuickCheckThrowOnFailure();

    [Fact]
    public void A_box_that_is_turned_is_whole_in_its_part() =>
        Assert.Equal(new PictureCrop(0, 80, 110, 240), PictureCrop.Of(Box with { Width = 0.2, Height = 0.2, Rotation = 90 }, Size));

    [Theory]
    [InlineData("![a crow](item:7/b1)", """<p><a href="https://hub.example.org/me/guideline/1">a crow</a></p>""")]
    [InlineData("![a crow](https://pics.example.org/1.jpg)", """<p><img src="https://pics.example.org/1.jpg" alt="a crow" /></p>""")]
    [InlineData("![how it flies](https://pics.example.org/1.mp4)", """<p>Video: <a href="https://pics.example.org/1.mp4">how it flies</a></p>""")]
    public void In_a_tool_a_part_is_a_link_to_our_page_and_a_video_is_led_to(string markdown, string html) =>
        Assert.Equal(html, MarkdownHtml.Of(markdown, PictureForm.ForTool(new("https://hub.example.org/me/guideline/1"))).Trim());

    [Fact]
    public void On_our_page_the_browser_cuts_the_part_out() => Assert.Equal(
        """<p><svg class="hub-picture" role="img" aria-label="a &quot;crow&quot;" viewBox="80 80 240 240" width="240" height="240"><image href="https://pics.example.org/7.jpg" width="1000" height="500" /></svg></p>""",
        MarkdownHtml.Of("![a \"crow\"](item:7/b1)", PictureForm.ForPage([Find("item:7/b1").Picture!])).Trim());

    [Theory]
    [InlineData("![a crow](https://elsewhere.example.org/1.jpg)", """<p><a href="https://elsewhere.example.org/1.jpg">a crow</a></p>""")]
    [InlineData("![a *crow*](item:99)", "<p>a crow</p>")]
    [InlineData("![a crow](javascript:alert(1))", "<p>a crow</p>")]
    public void On_our_page_a_picture_that_nobody_looked_at_is_not_loaded(string markdown, string html) => Assert.Equal(html, MarkdownHtml.Of(markdown, PictureForm.ForPage([])).Trim());

    private static (Picture? Picture, string? Problem) Find(string address, params Medium[] media) => new PictureResolver(Items, Work, media.SelectMany(medium => Items.Select(item => (item.Id, medium))).ToLookup(pair => pair.Id, pair => pair.medium)).Find(new(address, "a crow", 1, true));

    private static ItemRow[] Items =>
    [
        Item(4, "https://pics.example.org/4.jpg"), Item(5, "https://pics.example.org/5.jpg", settled: false), Item(6, "https://pics.example.org/6.jpg?token=abc"), Item(7, "https://pics.example.org/7.jpg"), Item(8, "/data/upload/8.jpg"),
    ];

    private static AnnotationRow[] Work => [Drawn(4, null), Drawn(5, Size), Drawn(7, Size)];

    private static ItemRow Item(long id, string image, bool settled = true) => new() { Id = id, RemoteId = $"{id}", Data = $$"""{"page":"https://birds.example.org/","image":"{{image}}"}""", Settled = settled };

    private static AnnotationRow Drawn(long item, ImageSize? size) => new() { Id = item, ItemId = item, Content = Content.Write(new Content.Work { Regions = [Box], Image = size }) };
}
