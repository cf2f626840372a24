using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Rest;

public sealed class RegisterTests
{
    private static readonly Uri Hook = new("https://hub.example/hooks/ls/7");

    private readonly MiniStudio _studio = new();

    [Fact]
    public async Task A_hook_is_made_once_with_payload_secret_and_all_actions_of_a_project()
    {
        Assert.Equal("made", await RegisterAsync());
        Assert.Equal("kept", await RegisterAsync());
        var hook = Assert.Single(_studio.Tables["webhooks"]);
        Assert.Equal("s3cret", (string?)hook["headers"]!["X-LabelHub-Secret"]);
        Assert.Equal((true, true, false), ((bool)hook["is_active"]!, (bool)hook["send_payload"]!, (bool)hook["send_for_all_actions"]!));
        Assert.Equal(7, hook["actions"]!.AsArray().Count);
        Assert.DoesNotContain("PROJECT_CREATED", hook["actions"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is_active", "false")]
    [InlineData("send_payload", "false")]
    [InlineData("send_for_all_actions", "true")]
    [InlineData("actions", "[]")]
    [InlineData("headers", "{}")]
    public async Task A_hook_with_other_settings_is_mended_with_its_full_list_of_actions(string setting, string value)
    {
        await RegisterAsync();
        _studio.Tables["webhooks"][0][setting] = JsonNode.Parse(value);
        Assert.Equal("mended", await RegisterAsync());
        Assert.Equal("kept", await RegisterAsync());
        Assert.Equal(7, Assert.Single(_studio.Tables["webhooks"])["actions"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_repeated_hook_is_removed_and_others_are_left_alone()
    {
        await RegisterAsync();
        _studio.Add("webhooks", (JsonObject)_studio.Tables["webhooks"][0].DeepClone());
        var other = (JsonObject)_studio.Tables["webhooks"][0].DeepClone();
        other["url"] = "https://elsewhere.example/";
        _studio.Add("webhooks", other);
        Assert.Equal("mended", await RegisterAsync());
        Assert.Equal([Hook.AbsoluteUri, "https://elsewhere.example/"], _studio.Tables["webhooks"].Select(hook => (string)hook["url"]!));
    }

    [Fact]
    public async Task A_hook_the_tool_keeps_switched_off_is_an_error()
    {
        var (_, recorded) = Recording.Exchange("106-webhook-patch");
        var studio = new Canned().On("GET /api/webhooks/", 200, "[]").On("POST /api/webhooks/", 201, recorded);
        var refusal = await Assert.ThrowsAsync<ToolException>(() => studio.Open().RegisterAsync("7", Hook, "s3cret", TestContext.Current.CancellationToken));
        Assert.Contains("is it active", refusal.Message, StringComparison.Ordinal);
    }

    private Task<string> RegisterAsync() => _studio.Open().RegisterAsync("7", Hook, "s3cret", TestContext.Current.CancellationToken);
}
