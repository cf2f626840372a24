using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Tests.Storage;

public sealed class BodyEncodingTests
{
    [Fact]
    public void Any_body_comes_back_as_it_was() =>
        Prop.ForAll(Bodies.ToArbitrary(), body => RoundTrip(body).SequenceEqual(body)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_kept_longer_than_it_came() =>
        Prop.ForAll(Bodies.ToArbitrary(), body => BodyEncoding.Pack(body).Bytes.Length <= body.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_body_that_repeats_itself_shrinks()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"choices\": [\"Positive\"]}", 1000)));

        var (encoding, bytes) = BodyEncoding.Pack(body);

        Assert.Equal(BodyEncoding.Deflate, encoding);
        Assert.True(bytes.Length < body.Length / 20, $"{bytes.Length} of {body.Length}");
    }

    [Fact]
    public void What_does_not_shrink_is_kept_as_it_came()
    {
        var noise = new byte[10_000];
        new Random(1).NextBytes(noise);

        Assert.Equal(BodyEncoding.Plain, BodyEncoding.Pack(noise).Encoding);
    }

    private static Gen<byte[]> Bodies =>
        from length in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(300, 20_000))
        from spread in Gen.Choose(1, 256)
        from seed in Gen.Choose(0, int.MaxValue)
        select Bytes(length, spread, seed);

    private static byte[] Bytes(int length, int spread, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(spread))];
    }

    private static byte[] RoundTrip(byte[] body)
    {
        var (encoding, bytes) = BodyEncoding.Pack(body);
        return BodyEncoding.Unpack(encoding, bytes).ToArray();
    }
}
