using LabelHub.Abstractions.Connectors;
using Microsoft.AspNetCore.Http;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Ingest;

namespace LabelHub.Host.Tests.Ingest;

public sealed class HookAuthenticationTests
{
    private const string Secret = "a secret of the hook";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"action":"MADE"}""");
    private static readonly ConnectorInfo Info = new() { Kind = "test", Title = "Test", SecretHeader = "X-Secret", Signature = new() { Header = "X-Signature-256", Prefix = "sha256=" } };
    private static readonly string Signature = HookAuthentication.Sign(Info.Signature!, Secret, Body);

    /// <summary>The example of GitHub's documentation for the same scheme.</summary>
    [Fact]
    public void The_signature_is_the_well_known_one() => Assert.Equal(
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        HookAuthentication.Sign(Info.Signature!, "It's a Secret to Everybody", Encoding.UTF8.GetBytes("Hello, World!")));

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
        Assert.False(HookAuthentication.IsProved(Info, Headers(Signature, null), Secret, Encoding.UTF8.GetBytes("""{"action":"GONE"}""")));
        Assert.False(IsProved(HookAuthentication.Sign(Info.Signature!, "another secret", Body), null));
    }

    [Fact]
    public void Changing_any_one_byte_of_the_body_breaks_the_signature() => Prop.ForAll(
        (from place in Gen.Choose(0, Body.Length - 1) from change in Gen.Choose(1, 255) select (place, change)).ToArbitrary(),
        drawn =>
        {
            var tampered = (byte[])Body.Clone();
            tampered[drawn.place] ^= (byte)drawn.change;
            return !HookAuthentication.IsProved(Info, Headers(Signature, null), Secret, tampered);
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
    public void A_connection_without_a_secret_is_never_proved() => Assert.False(HookAuthentication.IsProved(Info, Headers(null, ""), "", Body));

    [Fact]
    public void The_secret_itself_proves_nothing_where_the_tool_can_only_sign() =>
        Assert.False(HookAuthentication.IsProved(Info with { SecretHeader = null }, Headers(null, Secret), Secret, Body));

    [Fact]
    public void A_signature_proves_nothing_where_the_tool_does_not_sign() =>
        Assert.False(HookAuthentication.IsProved(Info with { Signature = null }, Headers(Signature, null), Secret, Body));

    /// <summary>The vector published in the notes on CVAT's webhooks.</summary>
    [Fact]
    public void A_delivery_of_CVAT_is_proved_by_its_signature_over_the_bytes_as_they_came()
    {
        var body = """{"event": "ping", "webhook": {"id": 11}, "sender": {"id": 3, "username": "ana"}}"""u8.ToArray();
        const string signature = "sha256=82f0bbf655c33475464fd02053f9a77b9101e9c0db30a59592ec7055fef303ba";

        Assert.True(HookAuthentication.IsProved(Info, Headers(signature, null), "labelhub-demo-secret", body));
        Assert.True(HookAuthentication.IsProved(Info, Headers(signature["sha256=".Length..], null), "labelhub-demo-secret", body));
        Assert.False(HookAuthentication.IsProved(Info, Headers(signature, null), "labelhub-demo-secret", [.. body, (byte)'\n']));
    }

    private static bool IsProved(string? signature, string? header) => HookAuthentication.IsProved(Info, Headers(signature, header), Secret, Body);

    private static HeaderDictionary Headers(string? signature, string? secret) => new() { [Info.Signature!.Header] = signature, [Info.SecretHeader!] = secret };
}
