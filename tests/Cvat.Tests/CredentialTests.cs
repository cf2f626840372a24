using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Cvat.Tests;

/// <summary>What an admin may enter as the token.</summary>
public sealed class CredentialTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a-personal-access-token", "Bearer", "Token")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "Token", "Bearer")]
    public async Task Either_kind_of_token_is_tried_and_what_is_refused_gives_way_to_the_other(string token, string first, string second)
    {
        var credential = new CvatCredential(token);
        var refused = await credential.CurrentAsync(Stop);

        Assert.True(credential.Discard(refused));
        Assert.Equal((first, second, token), (refused.Scheme, (await credential.CurrentAsync(Stop)).Scheme, refused.Parameter));
    }

    [Fact]
    public async Task A_name_and_a_password_are_sent_as_they_are_and_nothing_else_is_tried()
    {
        var credential = new CvatCredential("hub:päss");
        var header = await credential.CurrentAsync(Stop);

        Assert.Equal("Basic aHViOnDDpHNz", header.ToString());
        Assert.False(credential.Discard(header));
    }
}
