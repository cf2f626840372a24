using System.Net;
using System.Net.Http.Headers;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class UploadTests : StudioTest
{
    private const string Config = """<View><Image name="photo" value="$image"/><Choices name="c" toName="photo"><Choice value="A"/></Choices></View>""";

    [Fact]
    public async Task A_file_is_a_task_and_is_handed_out_by_ranges_to_who_is_signed_in()
    {
        var project = await Fake.CreateProjectAsync("Streets", Config);
        var (upload, imported) = await Fake.UploadAsync(project.Id, "my street.png", new byte[] { 1, 2, 3, 4, 5 });

        Assert.Matches(@"^/data/upload/1/[0-9a-f]{8}-my_street\.png$", upload.Address);
        Assert.Equal(upload.Address, Fake.Tasks.Single(task => task.Id == imported.TaskIds[0]).Data.GetProperty("image").GetString());
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var stranger = await http.SendAsync(new(HttpMethod.Get, new Uri(Fake.Address, upload.Address)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Fake.Address, upload.Address));
        (request.Headers.Authorization, request.Headers.Range) = (new AuthenticationHeaderValue("Token", Fake.Token), new(1, 2));
        using var part = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.PartialContent, "image/png", null), (part.StatusCode, part.Content.Headers.ContentType!.MediaType, part.Headers.ETag));
        Assert.Equal([2, 3], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
