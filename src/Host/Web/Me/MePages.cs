using LabelHub.Host.Access;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Pictures;
using LabelHub.Host.Guidelines.Rendering;
using LabelHub.Host.Media;
using LabelHub.Host.People.Own;
using LabelHub.Host.Web.Actions;
using LabelHub.Host.Web.Errors;
using LabelHub.Host.Web.Media;

namespace LabelHub.Host.Web.Me;

/// <summary>A contributor's own pages. Whose they are comes from the session and from nowhere else: no address names a person.</summary>
internal static class MePages
{
    public static void MapMe(this IEndpointRouteBuilder me)
    {
        me.MapGet("", ShowAsync);
        me.MapGet("/live", LiveAsync);
        me.MapGet("/object/{subject}", (HttpContext http, string subject, OwnWork work, CancellationToken stop) => AskAsync(http, subject, work, null, null, stop));
        me.MapPost("/object/{subject}", ObjectAsync);
        me.MapGet("/guideline/{project:long}", GuidelineAsync);
        me.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, OwnWork work, IMediaLibrary media, IFeedbackActions feedback, CancellationToken stop, string? objected = null)
    {
        if (await work.FindAsync(http.User.Contributor(), stop) is not { } page) return Gone(http);
        await feedback.SeenAsync(page, stop);
        return Page.Of<MePage>(new { Own = page, Media = await MediaAsync(page, media, stop), Objected = objected is not null });
    }

    /// <summary>Asked again and again by an open page: it is told nothing new in as few words as there are.</summary>
    private static async Task<IResult> LiveAsync(HttpContext http, OwnWork work, IMediaLibrary media, CancellationToken stop, string? seen = null)
    {
        if (await work.FindAsync(http.User.Contributor(), stop) is not { } page) return Gone(http);
        return MeLive.MarkOf(page) == seen ? Results.NoContent() : Page.Of<MeLive>(new { Own = page, Media = await MediaAsync(page, media, stop) });
    }

    private static async Task<IResult> AskAsync(HttpContext http, string subject, OwnWork work, string? text, string? refusal, CancellationToken stop)
    {
        var page = await work.FindAsync(http.User.Contributor(), stop);
        if (page?.Find(subject) is not { } note) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, refusal ?? "This has changed since you saw it; it may have been resolved. Look at your page again.");
        var item = page.Items.First(known => known.Notes.Contains(note));
        return Page.Of<MeObjectPage>(new { Item = item, Note = note, Text = text ?? "", Refusal = refusal }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ObjectAsync(HttpContext http, string subject, OwnWork work, ICaseActions cases, CancellationToken stop)
    {
        string? text = (await http.Request.ReadFormAsync(stop))["text"];
        var outcome = await cases.ObjectAsync(http.User.Contributor(), subject, text, stop);
        return outcome.Refusal is { } refusal ? await AskAsync(http, subject, work, text, refusal, stop) : Results.LocalRedirect("/me?objected=yes");
    }

    private static async Task<IResult> GuidelineAsync(HttpContext http, long project, OwnWork work, IGuidelineActions guidelines, CancellationToken stop)
    {
        var contributor = http.User.Contributor();
        if (await work.GuidelineAsync(contributor, project, stop) is not { } row) return ErrorPages.Answer(http, StatusCodes.Status404NotFound, "No guideline is published there.");
        if ((await work.FindAsync(contributor, stop)) is { } page) await guidelines.SeeAsync(project, row.Version, page.Pseudonym, stop);
        var pictures = GuidelineCase.Read(row.Sheet).Pictures;
        http.ShowPictures(pictures);
        return Page.Of<MeGuidelinePage>(new { row.Version, Html = MarkdownHtml.Of(row.Markdown, PictureForm.ForPage(pictures, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/me/guideline/{project}"))) });
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Credentials credentials, CancellationToken stop)
    {
        await OwnSession.CloseAsync(http, credentials, stop);
        return Results.LocalRedirect(OwnSession.SignInPath);
    }

    private static async Task<IReadOnlyDictionary<long, IReadOnlyList<ShownMedium>>> MediaAsync(OwnPage page, IMediaLibrary library, CancellationToken stop)
    {
        long[] items = [.. page.Items.Select(item => item.Id)];
        var media = await library.OfAsync(items, stop);
        return items.ToDictionary(item => item, item => ShownMedium.ForOwn(item, media[item]));
    }

    private static IResult Gone(HttpContext http) => ErrorPages.Answer(http, StatusCodes.Status404NotFound, "Nothing of yours is here any more. Ask your team lead.");

    internal static string Mark(OwnPage page) => Content.Hash(Content.Write(page))[..16];
}
