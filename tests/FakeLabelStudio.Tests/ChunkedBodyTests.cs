using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class ChunkedBodyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_in_chunks_is_not_seen_as_behind_any_server_that_reads_by_the_header()
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, await CreateAsync(studio, JsonContent.Create(new { title = "Moods" })));
        Assert.Empty(studio.Projects);
        Assert.Equal(HttpStatusCode.Created, await CreateAsync(studio, new StringContent("""{"title":"Moods"}""", new MediaTypeHeaderValue("application/json"))));
    }

    private static async Task<HttpStatusCode> CreateAsync(FakeStudio studio, HttpContent body)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(studio.Address, "/api/projects/")) { Content = body };
        request.Headers.Authorization = new("Token", studio.Token);
        using var answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
