using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>Pictures behind the tool's sign-in, passed on through our own origin: to whom, from where, how much, and as what.</summary>
public sealed class MediaTests(PostgresCluster cluster)
{
    private static readonly byte[] Street = SomePicture.Street();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_picture_behind_the_tools_sign_in_is_shown_to_who_is_signed_in_here_and_fetched_once(Engine engine)
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop, engine);
        var (_, item) = await scene.UploadAsync("street.bmp", Street, Stop);
        using var stranger = new Viewer(scene.Root);
        using var atTheTool = new Viewer(scene.Studio.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, await atTheTool.StatusAsync(Uploaded(scene), Stop));
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync($"/media/{item}/image", Stop));
        using var lead = await scene.LeadAsync(Stop);
        var asked = scene.Asked("/data/upload/");

        using var shown = await lead.GetAsync($"/media/{item}/image", Stop);
        await shown.Content.LoadIntoBufferAsync(Stop);
        using var again = await lead.GetAsync($"/media/{item}/image", Stop);

        foreach (var answer in new[] { shown, again })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(Street, await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(("image/bmp", "default-src 'none'; sandbox", "nosniff", "no-cache, private"), (answer.Content.Headers.ContentType!.MediaType, One(answer, "Content-Security-Policy"), One(answer, "X-Content-Type-Options"), answer.Headers.CacheControl!.ToString()));
        }

        Assert.Equal(asked + 1, scene.Asked("/data/upload/"));
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusAsync($"/media/{item}/photo", Stop));
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusAsync("/media/999999/image", Stop));
    }

    [Fact]
    public async Task A_part_is_answered_as_a_part_by_the_tool_and_from_what_is_kept()
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (_, item) = await scene.UploadAsync("street.bmp", Street, Stop);
        using var lead = await scene.LeadAsync(Stop);

        await PartsAsync(lead, item);
        var asked = scene.Asked("/data/upload/");
        using var whole = await lead.GetAsync($"/media/{item}/image", Stop);
        Assert.Equal(Street.Length, (await whole.Content.ReadAsByteArrayAsync(Stop)).Length);
        await PartsAsync(lead, item);
        Assert.Equal(asked + 1, scene.Asked("/data/upload/"));

        using var kept = await lead.GetAsync($"/media/{item}/image", Stop);
        var tag = kept.Headers.ETag!;
        using var same = await lead.GetAsync($"/media/{item}/image", Stop, headers => headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var other = await lead.GetAsync($"/media/{item}/image", Stop, headers => (headers.Range, headers.IfRange) = (new(0, 9), new(new EntityTagHeaderValue("\"another\""))));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task What_is_larger_than_allowed_is_not_passed_on_whether_its_length_is_told_or_not()
    {
        await using var elsewhere = await Elsewhere.StartAsync(Stop);
        await using var scene = await MediaScene.SetAsync(cluster, Stop, with: place => (place.MediaMegabytes, place.AllowsPrivate) = (1, true));
        var (_, large) = await scene.UploadAsync("street.bmp", SomePicture.Street(800, 600), Stop);
        var endless = await scene.NameAsync(elsewhere.Address("endless.bmp").AbsoluteUri, Stop);
        using var lead = await scene.LeadAsync(Stop);

        using var refused = await lead.GetAsync($"/media/{large}/image", Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("LABELHUB__MEDIA__MAXMEGABYTES", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var partOfIt = await lead.GetAsync($"/media/{large}/image", Stop, headers => headers.Range = new(0, 9));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, partOfIt.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var broken = await lead.GetAsync($"/media/{endless}/image", Stop);
            await broken.Content.ReadAsByteArrayAsync(Stop);
        });
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_contributor_sees_what_came_back_to_them_and_nothing_else(Engine engine)
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop, engine);
        var (annsTask, anns) = await scene.UploadAsync("a.bmp", Street, Stop);
        var (bobsTask, bobs) = await scene.UploadAsync("b.bmp", Street, Stop);
        var (_, nobodys) = await scene.UploadAsync("c.bmp", Street, Stop);
        await scene.StrayAsync(annsTask, scene.People[0]);
        await scene.StrayAsync(bobsTask, scene.People[1]);
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = await scene.OwnAsync(scene.People[0], Stop);
        using var lead = await scene.LeadAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, await ann.StatusAsync($"/me/media/{anns}/image", Stop));
        foreach (var item in new[] { bobs, nobodys, 999_999 }) Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync($"/me/media/{item}/image", Stop));
        Assert.Equal(HttpStatusCode.Redirect, await ann.StatusAsync($"/media/{anns}/image", Stop));
        Assert.Equal(HttpStatusCode.Redirect, await lead.StatusAsync($"/me/media/{anns}/image", Stop));

        await scene.Studio.UpdateAnnotationAsync(scene.Studio.Annotations.Single(work => work.Task == annsTask).Id, scene.People[0].Id, [FakeLabelStudio.Results.Box("objects", "photo", "Car", 10, 40, 35, 35)]);
        await scene.Hub.Api.RestAsync(Stop);
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync($"/me/media/{anns}/image", Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_host_is_never_sent_the_token_and_one_inside_is_asked_only_where_an_admin_allowed_it(bool allowed)
    {
        await using var elsewhere = await Elsewhere.StartAsync(Stop);
        await using var scene = await MediaScene.SetAsync(cluster, Stop, with: place => place.AllowsPrivate = allowed);
        var street = elsewhere.Address("street.bmp");
        scene.Studio.Sign("s3://streets/1.bmp", new Uri($"{street}?X-Amz-Signature=abc"));
        scene.Studio.Sign("s3://streets/2.bmp", new Uri($"{elsewhere.Address("hop")}?to={Uri.EscapeDataString(street.AbsoluteUri)}"));
        string[] addresses = [street.AbsoluteUri, street.AbsoluteUri.Replace("http:", "", StringComparison.Ordinal), "s3://streets/1.bmp", "s3://streets/2.bmp", $"http://user:secret@{street.Authority}/street.bmp"];
        using var lead = await scene.LeadAsync(Stop);

        foreach (var address in addresses)
        {
            var item = await scene.NameAsync(address, Stop);
            using var answer = await lead.GetAsync($"/media/{item}/image", Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal((address, allowed ? HttpStatusCode.OK : HttpStatusCode.BadGateway), (address, answer.StatusCode));
            if (!allowed) Assert.Contains("is not on the public Internet", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
            Assert.DoesNotContain("Signature", text, StringComparison.Ordinal);
        }

        Assert.Equal(allowed ? addresses.Length + 1 : 0, elsewhere.Credentials.Count);
        Assert.All(elsewhere.Credentials, Assert.Empty);
    }

    [Theory]
    [InlineData("/api/current-user/whoami")]
    [InlineData("/data/upload/../../api/current-user/whoami")]
    [InlineData("/data/upload/%2e%2e/%2e%2e/api/current-user/whoami")]
    [InlineData("/data/upload/..%2f..%2fapi/current-user/whoami")]
    [InlineData("/tasks/1/resolve/../../../api/webhooks/")]
    [InlineData("/user/logout")]
    public async Task The_word_of_an_items_data_opens_no_other_door_of_the_tool(string address)
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var item = await scene.NameAsync(address, Stop);
        using var lead = await scene.LeadAsync(Stop);
        var before = scene.Studio.Ledger.Requests.Count;

        Assert.Equal(HttpStatusCode.BadGateway, await lead.StatusAsync($"/media/{item}/image", Stop));

        Assert.Equal(before, scene.Studio.Ledger.Requests.Count);
    }

    [Theory]
    [InlineData("street.svg")]
    [InlineData("street.html")]
    [InlineData("street.exe")]
    [InlineData("street")]
    public async Task What_could_hold_a_script_or_is_nothing_to_be_shown_is_not_passed_on(string name)
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (_, item) = await scene.UploadAsync(name, Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""), Stop);
        using var lead = await scene.LeadAsync(Stop);

        using var answer = await lead.GetAsync($"/media/{item}/image", Stop);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.DoesNotContain("alert(1)", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_had_are_asked_for_once_and_keep_the_tool_from_nothing_else()
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (_, item) = await scene.UploadAsync("street.bmp", Street, Stop);
        using var lead = await scene.LeadAsync(Stop);
        scene.Studio.Faults.Add("GET", "/data/upload/**", Fault.Status(500), times: 30);
        for (var time = 0; time < 30; time++) Assert.Equal(HttpStatusCode.BadGateway, await lead.StatusAsync($"/media/{item}/image", Stop));
        Assert.Equal(30, scene.Asked("/data/upload/"));

        await scene.Hub.CensusAsync(Stop);

        Assert.Contains(scene.Studio.Ledger.Requests.Reverse().TakeWhile(request => !request.Path.StartsWith("/data/upload/", StringComparison.Ordinal)), request => request.Path.StartsWith("/api/tasks", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await lead.StatusAsync($"/media/{item}/image", Stop));
    }

    [Fact]
    public async Task A_tool_that_was_left_shows_nothing_more_not_even_what_was_kept()
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (_, item) = await scene.UploadAsync("street.bmp", Street, Stop);
        using var lead = await scene.LeadAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, await lead.StatusAsync($"/media/{item}/image", Stop));

        await scene.Hub.Store.WriteAsync(session => session.ExecuteAsync("UPDATE setup_connection SET state = 'left'", null, Stop), Stop);

        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusAsync($"/media/{item}/image", Stop));
    }

    private static async Task PartsAsync(Viewer lead, long item)
    {
        foreach (var (range, from, to) in new[] { (new RangeHeaderValue(100, 199), 100, 199), (new(Street.Length - 10, null), Street.Length - 10, Street.Length - 1), (new(null, 7), Street.Length - 7, Street.Length - 1) })
        {
            using var part = await lead.GetAsync($"/media/{item}/image", Stop, headers => headers.Range = range);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal($"bytes {from}-{to}/{Street.Length}", part.Content.Headers.ContentRange!.ToString());
            Assert.Equal(Street[from..(to + 1)], await part.Content.ReadAsByteArrayAsync(Stop));
        }

        using var beyond = await lead.GetAsync($"/media/{item}/image", Stop, headers => headers.Range = new(Street.Length, null));
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, $"bytes */{Street.Length}"), (beyond.StatusCode, beyond.Content.Headers.ContentRange!.ToString()));
    }

    private static string Uploaded(MediaScene scene) => scene.Studio.Tasks.Select(task => task.Data.GetProperty("image").GetString()!).Single();

    private static string One(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
