using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Guidelines.Pictures;

namespace LabelHub.Guidelines.Tests;

public sealed class AddressSecretsTests
{
    [Theory]
    [InlineData("https://ada:hunter2@pics.example.org/a.jpg", "https://…@pics.example.org/a.jpg")]
    [InlineData("https://ada:p@ss@pics.example.org/a.jpg", "https://…@pics.example.org/a.jpg")]
    [InlineData("https://b.example.org/a.jpg?X-Amz-Date=1&X-Amz-Signature=abc123&w=2", "https://b.example.org/a.jpg?X-Amz-Date=1&X-Amz-Signature=…&w=2")]
    [InlineData("https://b.example.org/a.jpg?sv=1&sig=abc%3D", "https://b.example.org/a.jpg?sv=1&sig=…")]
    [InlineData("/data/a.jpg?TOKEN=abc#top", "/data/a.jpg?TOKEN=…#top")]
    public void A_password_or_signature_is_cut_out(string address, string cut) => Assert.Equal(cut, AddressSecrets.Cut(address));

    [Theory]
    [InlineData("https://pics.example.org/a.jpg")]
    [InlineData("https://pics.example.org/@ada/a.jpg?design=1&page=3")]
    [InlineData("mailto:ada@example.org")]
    [InlineData("item:41/b1")]
    public void An_address_without_one_stays(string address) => Assert.Null(AddressSecrets.Cut(address));

    [Fact]
    public void Whatever_the_secret_none_of_it_is_quoted() => Prop.ForAll(
        (from length in Gen.Choose(6, 40)
         from letters in Gen.Elements("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789%+/=".ToCharArray()).ArrayOf(length)
         select new string(letters)).ToArbitrary(),
        secret => !AddressSecrets.Quote($"https://b.example.org/a.jpg?w=1&X-Amz-Signature={secret}&h=2").Contains(secret, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
