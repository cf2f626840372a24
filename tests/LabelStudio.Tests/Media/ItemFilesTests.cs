using LabelHub.Plugin.LabelStudio.Media;

namespace LabelHub.LabelStudio.Tests.Media;

public sealed class ItemFilesTests
{
    private const string Config = """
        <View><Image name="photo" value="$image"/><Image name="pages" valueList="$pages"/><Audio name="sound" value="$audio"/><Video name="clip" value="$video"/><Text name="text" value="$text"/>
        <RectangleLabels name="objects" toName="photo"><Label value="Car"/></RectangleLabels></View>
        """;

    [Fact]
    public void Each_object_that_shows_a_file_is_named_by_its_key_in_the_schemas_order()
    {
        var media = Of("""{"video":"https://v.example/1.mp4","text":"/data/upload/1/no.png","image":"/data/upload/1/a.png","audio":"s3://sounds/a.wav","pages":["/data/upload/1/p1.png",7,"/data/upload/1/p2.png"]}""");

        Assert.Equal(
            [("image", MediaKind.Image, "a.png"), ("pages[0]", MediaKind.Image, "p1.png"), ("pages[2]", MediaKind.Image, "p2.png"), ("audio", MediaKind.Audio, "a.wav"), ("video", MediaKind.Video, "1.mp4")],
            media.Select(medium => (medium.Name, medium.Kind, medium.FileName)));
    }

    [Theory]
    [InlineData("""{"image":"a cat"}""")]
    [InlineData("""{"image":"data:image/png;base64,AAAA"}""")]
    [InlineData("""{"image":7}""")]
    [InlineData("""{"photo":"/data/upload/1/a.png"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_names_no_file_shows_none(string data) => Assert.Empty(Of(data));

    [Fact]
    public void A_list_without_end_has_one() => Assert.Equal(50, Of($$"""{"pages":[{{string.Join(',', Enumerable.Repeat("\"/data/upload/1/p.png\"", 5_000))}}]}""").Count);

    [Fact]
    public void A_configuration_that_cannot_be_read_shows_nothing() =>
        Assert.Empty(ItemFiles.Of(new() { Project = "1", Item = "7", Data = Some.Json("""{"image":"/data/upload/1/a.png"}"""), Schema = new() { Raw = "<View><Image" } }));

    private static IReadOnlyList<Medium> Of(string data) => ItemFiles.Of(new() { Project = "1", Item = "7", Data = Some.Json(data), Schema = new() { Raw = Config } });
}
