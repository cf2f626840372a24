using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Ingest;

namespace LabelHub.Host.Tests.Ingest;

public sealed class HookAuthenticationTests
{
    private const string Secret = "a secret of the hook";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"action":"MADE"}""");
    private static readonly string Signature = HookAuthentication.Sign(Secret, Body);

    /// <summary>The example of GitHub's documentation for the same scheme.</summary>
    [Fact]
    public void The_signature_is_the_well_known_one() => Assert.Equal(
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        HookAuthentication.Sign("It's a Secret to Everybody", Encoding.UTF8.GetBytes("Hello, World!")));

    [Fact]
    public void A_fitting_signature_proves_with_or_without_its_scheme_in_either_case()
    {
        Assert.True(IsProved(Signature, null));
        Assert.True(IsProved(Signature["sha256=".Length..], null));
        Assert.True(IsProved(Signature.ToUpperInvariant(), null));
    }

    [Theory]
    [InlineData("sha256=")]
    [InlineData("sha1=757107ea0eb2509fc211221cce984b8a37570b6d")]
    [InlineData("garbage")]
    [InlineData(" ")]
    public void Any_other_signature_does_not(string signature) => Assert.False(IsProved(signature, null));

    [Fact]
    public void A_wrong_signature_is_not_made_good_by_the_right_secret() => Assert.False(IsProved("sha256=" + new string('0', 64), Secret));

    [Fact]
    public void A_signature_of_another_body_or_with_another_secret_does_not_prove()
    {
        Assert.False(HookAuthentication.IsProved(Signature, null, Secret, Encoding.UTF8.GetBytes("""{"action":"GONE"}""")));
        Assert.False(IsProved(HookAuthentication.Sign("another secret", Body), null));
    }

    [Fact]
    public void Changing_any_one_byte_of_the_body_breaks_the_signature() => Prop.ForAll(
        (from place in Gen.Choose(0, Body.Length - 1) from change in Gen.Choose(1, 255) select (place, change)).ToArbitrary(),
        drawn =>
        {
            var tampered = (byte[])Body.Clone();
            tampered[drawn.place] ^= (byte)drawn.change;
            return !HookAuthentication.IsProved(Signature, null, Secret, tampered);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_signature_the_secret_itself_proves()
    {
        Assert.True(IsProved(null, Secret));
        Assert.True(IsProved("", Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A SECRET OF THE HOOK")]
    [InlineData("a secret of the hoo")]
    [InlineData("a secret of the hook ")]
    public void Any_other_secret_does_not(string? given) => Assert.False(IsProved(null, given));

    [Fact]
    public void A_connection_without_a_secret_is_never_proved() => Assert.False(HookAuthentication.IsProved(null, "", "", Body));

    private static bool IsProved(string? signature, string? header) => HookAuthentication.IsProved(signature, header, Secret, Body);
}
