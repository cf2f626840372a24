using LabelHub.Host.Access;

namespace LabelHub.Host.Web.Me;

/// <summary>The ways in to a contributor's own page, open to everybody; none says anything about anybody.</summary>
internal static class MeEntryPages
{
    private const string AskCookie = "labelhub-ask";

    public static void MapMeEntry(this IEndpointRouteBuilder me)
    {
        me.MapGet("/enter", EnterAsync).RequireRateLimiting(GuessLimit.Policy);
        me.MapGet("/sign-in", SignInAsync);
        me.MapPost("/sign-in", AskAsync).RequireRateLimiting(GuessLimit.Policy);
        me.MapGet("/asked", AskedAsync);
    }

    private static async Task<IResult> EnterAsync(HttpContext http, Credentials credentials, CancellationToken stop, string? token = null)
    {
        // The address holds a secret: it must not travel on as a referrer or stay in a cache.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        // A browser that only looks ahead must not use the link up.
        if (http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (token is null || await credentials.RedeemOwnLinkAsync(token, stop) is not { } contributor) return Results.LocalRedirect(OwnSession.SignInPath + "?link=used");
        await OwnSession.OpenAsync(http, credentials, contributor, stop);
        return Results.LocalRedirect("/me");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, OwnEntry entry, CancellationToken stop, string? link = null)
    {
        if (!http.Request.IsPart()) return Page.Of<MeSignInPage>(new { Code = await CodeAsync(http, entry, stop), UsedLink = link is not null });
        // A part that is asked for after the session ended must not show the whole page in its place.
        http.Response.Headers["HX-Redirect"] = OwnSession.SignInPath;
        return Results.NoContent();
    }

    private static async Task<IResult> AskAsync(HttpContext http, OwnEntry entry, CancellationToken stop)
    {
        var said = (await http.Request.ReadFormAsync(stop))["said"].ToString().Trim();
        if (said.Length is 0 or > OwnEntry.LongestName) return Page.Of<MeSignInPage>(new { Problem = $"Enter what your lead knows you by, in at most {OwnEntry.LongestName} characters." }, StatusCodes.Status422UnprocessableEntity);
        if (await entry.AskAsync(said, stop) is not { } token) return Page.Of<MeSignInPage>(new { Problem = "Too many people wait to be let in. Ask your lead for a link." }, StatusCodes.Status429TooManyRequests);
        http.Response.Cookies.Append(AskCookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/me", MaxAge = OwnEntry.RequestLife });
        return Results.LocalRedirect(OwnSession.SignInPath);
    }

    private static async Task<IResult> AskedAsync(HttpContext http, OwnEntry entry, Credentials credentials, CancellationToken stop)
    {
        var token = http.Request.Cookies[AskCookie];
        if (token is not null && await entry.EnterAsync(token, stop) is { } contributor)
        {
            http.Response.Cookies.Delete(AskCookie, new() { Path = "/me" });
            await OwnSession.OpenAsync(http, credentials, contributor, stop);
            return Next(http, "/me");
        }

        return await CodeAsync(http, entry, stop) is null ? Next(http, OwnSession.SignInPath) : Results.NoContent();
    }

    private static IResult Next(HttpContext http, string path)
    {
        if (!http.Request.IsPart()) return Results.LocalRedirect(path);
        http.Response.Headers["HX-Redirect"] = path;
        return Results.NoContent();
    }

    private static async Task<string?> CodeAsync(HttpContext http, OwnEntry entry, CancellationToken stop) =>
        http.Request.Cookies[AskCookie] is { } token ? (await entry.RequestOfAsync(token, stop))?.Code : null;
}
