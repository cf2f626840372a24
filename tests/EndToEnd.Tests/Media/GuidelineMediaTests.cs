using System.Net;
using LabelHub.EndToEnd.Tests.Guidelines;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>Pictures of a guideline that no browser could load by itself.</summary>
public sealed class GuidelineMediaTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guideline_shows_what_was_marked_on_a_picture_behind_the_sign_in_to_whom_it_is_for_and_no_other_picture()
    {
        await using var scene = await MediaScene.SetAsync(cluster, Stop);
        var (task, item) = await scene.UploadAsync("street.bmp", SomePicture.Street(), Stop);
        var (_, other) = await scene.UploadAsync("other.bmp", SomePicture.Street(), Stop);
        foreach (var person in scene.People) await scene.Studio.AnnotateAsync(task, person.Id, [FakeLabelStudio.Results.Box("objects", "photo", "Car", 10, 40, 35, 35)]);
        await scene.Hub.Api.RestAsync(Stop);
        var region = (await scene.Hub.Api.AskAsync(HttpMethod.Get, $"api/v1/items/{item}", null, Stop)).GetProperty("answers")[0].GetProperty("regions")[0].GetProperty("key").GetString();
        var project = (await scene.Hub.Store.ProjectAsync(scene.Project.Id, Stop)).Id;
        var guideline = new GuidelineApi(scene.Hub.Api, project);
        await scene.Hub.Api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/guideline", new { purpose = "Finding cars.", rules = new[] { $"This is one. ![A red car](item:{item}/{region})" }, classes = new[] { new { field = "objects", label = "Car", definition = "On wheels." } } }, Stop);
        Assert.Equal(HttpStatusCode.OK, (await guideline.ActAsync("publish", new { cleared = new[] { $"item:{item}/{region}" } }, Stop)).Status);
        await scene.Hub.Api.RestAsync(Stop);
        using var ann = await scene.OwnAsync(scene.People[0], Stop);
        using var lead = await scene.LeadAsync(Stop);

        using var page = await ann.GetAsync($"/me/guideline/{project}", Stop);
        Assert.Contains($"<image href=\"/me/guideline/{project}/media/{item}/image\" width=\"640\" height=\"480\" />", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await ann.StatusAsync($"/me/guideline/{project}/media/{item}/image", Stop));
        foreach (var hidden in new[] { $"/me/media/{item}/image", $"/me/guideline/{project}/media/{other}/image", $"/me/guideline/999/media/{item}/image" }) Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync(hidden, Stop));
        using var leads = await lead.GetAsync($"/guidelines/{project}", Stop);
        Assert.Contains($"<image href=\"/media/{item}/image\"", await leads.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
