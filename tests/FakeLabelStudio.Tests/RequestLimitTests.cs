using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class RequestLimitTests : StudioTest
{
    internal override FakeOptions Options() => base.Options() with { RequestLimit = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task A_request_that_is_not_applied_within_the_limit_never_is()
    {
        var (_, tasks) = await ProjectAsync(1);
        Fake.Faults.Add("POST", "/api/predictions", Fault.Slow(TimeSpan.FromHours(1)), times: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            SendAsync("POST", "/api/predictions/", new JsonObject { ["task"] = tasks[0], ["result"] = new JsonArray() }));

        Assert.Empty(Fake.Predictions);
        Assert.Equal(SeenRequest.GivenUp, Fake.Ledger.Requests[^1].Ending);
        Assert.False(Fake.Ledger.Requests[^1].Applied);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_given_up_as_well()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Fake.Address.Port, Stop);
        var head = $"POST /api/projects/ HTTP/1.1\r\nHost: x\r\nAuthorization: Token {Fake.Token}\r\nContent-Length: 100\r\n\r\n{{";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Stop);

        Assert.Equal(0, await ReadToEndAsync(client.GetStream()));
        Assert.Empty(Fake.Projects);
    }

    [Fact]
    public async Task The_limit_is_on_the_change_and_not_on_the_webhooks_that_follow_it()
    {
        await using var fake = await FakeStudio.StartAsync(
            new FakeOptions { RequestLimit = TimeSpan.FromSeconds(1), HookTimeout = TimeSpan.FromSeconds(1.5) }, Stop);
        await using var receiver = new HookReceiver(_ => null);
        var project = await fake.CreateProjectAsync("Slow hooks", Sentiment);
        await fake.AddWebhookAsync(project.Id, receiver.Url);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(fake.Address, $"/api/projects/{project.Id}/"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Token {fake.Token}");

        using var answer = await http.SendAsync(request, Stop);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.NotNull(Assert.Single(fake.Ledger.Deliveries).Failure);
    }

    private static async Task<int> ReadToEndAsync(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1], Stop);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
