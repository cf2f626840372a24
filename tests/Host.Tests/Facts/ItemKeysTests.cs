using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Tests.Facts;

public sealed class ItemKeysTests
{
    [Theory]
    [InlineData("data:sku", """{"sku":" A-1 "}""", "A-1")]
    [InlineData("data:sku", """{"sku":17}""", "17")]
    [InlineData("data:meta.sku", """{"meta":{"sku":"B"}}""", "B")]
    [InlineData("data:meta.sku", """{"meta.sku":"C"}""", "C")]
    [InlineData("data:sku", """{"sku":""}""", null)]
    [InlineData("data:sku", """{"sku":null}""", null)]
    [InlineData("data:sku", """{"sku":{"deep":1}}""", null)]
    [InlineData("data:sku", """{"other":1}""", null)]
    [InlineData("file:image", """{"image":"https://pictures.example.org/a/b/boat%201.jpg?size=2#top"}""", "boat 1.jpg")]
    [InlineData("file:image", """{"image":"s3://bucket/day/boat.jpg"}""", "boat.jpg")]
    [InlineData("file:image", """{"image":"C:\\pictures\\boat.jpg"}""", "boat.jpg")]
    [InlineData("file:image", """{"image":"/data/local-files/?d=day/boat.jpg"}""", "boat.jpg")]
    [InlineData("file:image", """{"image":"/data/upload/12/0a1b2c3d-boat.jpg"}""", "boat.jpg")]
    [InlineData("file:image", """{"image":"/pictures/0a1b2c3d-boat.jpg"}""", "0a1b2c3d-boat.jpg")]
    public void A_key_is_what_the_source_names(string source, string data, string? key) => Assert.Equal(key, ItemKeys.Of(source, data));

    /// <summary>A tool lets through whatever was imported: half a character, and one that a database stores in no text.</summary>
    [Theory]
    [InlineData("""{"n":"\ud800"}""")]
    [InlineData("""{"n":"a\u0000b"}""")]
    [InlineData("""{"n":"/a/%00%ff.jpg"}""")]
    public void Odd_characters_make_a_key_that_can_be_stored(string data)
    {
        foreach (var source in new[] { "data:n", "file:n", "content" }) Assert.DoesNotContain(ItemKeys.Of(source, data)!, char.IsControl);
    }

    [Fact]
    public void All_of_the_data_is_one_key()
    {
        Assert.Equal(ItemKeys.Of("content", """{"a":1}"""), ItemKeys.Of("content", """{"a":1}"""));
        Assert.NotEqual(ItemKeys.Of("content", """{"a":1}"""), ItemKeys.Of("content", """{"a":2}"""));
    }

    [Fact]
    public void Letters_that_look_the_same_are_the_same() => Assert.Equal(ItemKeys.Of("data:n", "{\"n\":\"caf\\u00e9\"}"), ItemKeys.Of("data:n", "{\"n\":\"cafe\\u0301\"}"));

    [Fact]
    public void A_key_is_never_longer_than_an_index_bears() => Prop.ForAll<NonNull<string>>(text =>
        ItemKeys.Of("data:n", System.Text.Json.JsonSerializer.Serialize(new { n = string.Concat(Enumerable.Repeat(text.Get, 40)) })) is not { Length: > 200 }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("sku")]
    [InlineData("data:")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_source_is_refused_with_those_that_are_accepted(string? source) => Assert.Contains("'file:FIELD'", ItemKeys.Problem(source), StringComparison.Ordinal);
}
