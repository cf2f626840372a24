using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Ingest;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>A tool's own secrets are blanked before anything is stored; every other byte stays as it came.</summary>
public sealed class SecretScrubberTests
{
    [Theory]
    [InlineData("""{"project":{"token":"abc","id":1}}""", """{"project":{"token":"***","id":1}}""")]
    [InlineData("""{ "project" : { "id":1, "token" : "abc" } }""", """{ "project" : { "id":1, "token" : "***" } }""")]
    [InlineData("""{"project":{"token":"a\"b\\","id":1}}""", """{"project":{"token":"******","id":1}}""")]
    [InlineData("""{"project":{"to\u006ben":"abc"}}""", """{"project":{"to\u006ben":"***"}}""")]
    [InlineData("""{"project":{"token":"ä"}}""", """{"project":{"token":"**"}}""")]
    [InlineData("""{"project":{"token":"abc","token":"de"}}""", """{"project":{"token":"***","token":"**"}}""")]
    [InlineData("""{"project":{"a":{"b":[1,{"c":2}]},"token":"abc"}}""", """{"project":{"a":{"b":[1,{"c":2}]},"token":"***"}}""")]
    [InlineData("""{"project":{"token":["abc"]}}""", """{"project":{"token":["***"]}}""")]
    public void The_secret_is_blanked_byte_for_byte(string body, string expected) => Assert.Equal(expected, Scrubbed(body));

    [Theory]
    [InlineData("""{"token":"abc"}""")]
    [InlineData("""{"annotation":{"token":"abc"}}""")]
    [InlineData("""{"project":{"settings":{"token":"abc"}}}""")]
    [InlineData("""{"project":{"token2":"abc","Token":"abc"}}""")]
    [InlineData("""{"project":{"name":"token"},"token":"abc"}""")]
    [InlineData("""{"project":{"token":""}}""")]
    [InlineData("""{"project":{"token":null}}""")]
    [InlineData("""[{"project":{"token":"abc"}}]""")]
    public void What_is_elsewhere_stays(string body) => Assert.Equal(body, Scrubbed(body));

    [Theory]
    [InlineData("""{"project":{"token":"abc"},}""")]
    [InlineData("""x{"project":{"token":"abc"}}""")]
    [InlineData("\uFEFF{\"project\":{\"token\":\"abc\"}}")]
    [InlineData("""{"project":{"title":unquoted,"token":"abc"}}""")]
    [InlineData("""{"\ud800":1,"project":{"token":"abc"}}""")]
    [InlineData("""{"project":{"token":"abc""")]
    [InlineData("""{"project":{"title":unquoted,"token" : "abc""")]
    public void A_body_that_cannot_be_read_to_its_end_keeps_no_secret_either(string body) => Assert.DoesNotContain("abc", Scrubbed(body), StringComparison.Ordinal);

    [Fact]
    public void A_body_nested_too_deep_keeps_no_secret_either() =>
        Assert.DoesNotContain("abc", Scrubbed("{\"deep\":" + new string('[', 200) + new string(']', 200) + ",\"project\":{\"token\":\"abc\"}}"), StringComparison.Ordinal);

    [Fact]
    public void Whatever_arrives_its_length_stays_and_nothing_throws() => Prop.ForAll(
        Damaged().ToArbitrary(),
        body =>
        {
            var scrubbed = (byte[])body.Clone();
            SecretScrubber.Scrub(scrubbed, Recording.SecretPaths);
            return scrubbed.Length == body.Length && scrubbed.Zip(body).All(pair => pair.First == pair.Second || pair.First == (byte)'*');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_recorded_body_is_changed_only_inside_its_secrets()
    {
        Assert.Contains(Recording.Bodies, body => body != Recording.Kept(body));
        Assert.All(Recording.Bodies, body => Assert.Equal(Recording.Kept(body), Scrubbed(body)));
    }

    private static Gen<byte[]> Damaged() =>
        from body in Gen.Elements(Recording.Bodies.ToArray())
        from place in Gen.Choose(0, int.MaxValue)
        from value in Gen.Choose(0, 255)
        from cut in Gen.Elements(true, false, false)
        select Damage(Encoding.UTF8.GetBytes(body), place, (byte)value, cut);

    private static byte[] Damage(byte[] body, int place, byte value, bool cut)
    {
        body[place % body.Length] = value;
        return cut ? body[..(place % body.Length)] : body;
    }

    private static string Scrubbed(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        SecretScrubber.Scrub(bytes, Recording.SecretPaths);
        return Encoding.UTF8.GetString(bytes);
    }
}
