using LabelHub.Host.Access;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Media;
using LabelHub.Host.People.Own;
using LabelHub.Host.Web.Errors;

namespace LabelHub.Host.Web.Media;

/// <summary>Pictures, sound and video of items, to those who may see them.</summary>
internal static class MediaPages
{
    public static void MapMedia(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/media/{item:long}/{name}", async (HttpContext http, long item, string name, MediaDoor door, CancellationToken stop) => await PassAsync(http, item, name, door, tells: true, stop));

    /// <summary>Of the items that came back to whoever is signed in, and of no other.</summary>
    public static void MapOwnMedia(this IEndpointRouteBuilder me)
    {
        me.MapGet("/media/{item:long}/{name}", OwnAsync);
        me.MapGet("/guideline/{project:long}/media/{item:long}/{name}", ShownAsync);
    }

    private static async Task<IResult> OwnAsync(HttpContext http, long item, string name, MediaDoor door, OwnWork work, CancellationToken stop) => await work.IsReturnedAsync(http.User.Contributor(), item, stop)
        ? await PassAsync(http, item, name, door, tells: false, stop)
        : Nothing(http);

    /// <summary>What the guideline in force shows may be seen by whom it is for: somebody said so of each picture before it was published.</summary>
    private static async Task<IResult> ShownAsync(HttpContext http, long project, long item, string name, MediaDoor door, OwnWork work, CancellationToken stop) =>
        await work.GuidelineAsync(http.User.Contributor(), project, stop) is { } guideline && GuidelineCase.Read(guideline.Sheet).Pictures.Any(picture => picture.Source == PassedPicture.Source(item, name))
            ? await PassAsync(http, item, name, door, tells: false, stop)
            : Nothing(http);

    private static async Task<IResult> PassAsync(HttpContext http, long item, string name, MediaDoor door, bool tells, CancellationToken stop)
    {
        if (await door.PassAsync(http, item, name, stop) is not { } refusal) return Results.Empty;
        if (refusal.Status == StatusCodes.Status404NotFound && !tells) return Nothing(http);
        return ErrorPages.Answer(http, refusal.Status, tells ? refusal.Reason : "It cannot be shown just now. Your lead can see why.");
    }

    private static IResult Nothing(HttpContext http) => ErrorPages.Answer(http, StatusCodes.Status404NotFound, "There is nothing of yours to be seen.");
}
