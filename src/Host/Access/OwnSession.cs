using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace LabelHub.Host.Access;

/// <summary>
/// A contributor's session: a cookie of its own that reaches nothing but <c>/me</c>. The session itself stands in the database, so that a lead can
/// end it; the cookie only names it.
/// </summary>
internal static class OwnSession
{
    public const string SchemeName = "own";
    public const string Policy = "own";
    public const string SignInPath = "/me/sign-in";

    private const string TokenClaim = "session";

    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static void Require(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(SchemeName).RequireAuthenticatedUser().RequireRole(Roles.Contributor);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "labelhub-me";
        options.Cookie.Path = "/me";
        options.Cookie.HttpOnly = true;
        // Lax, so that the line in the tool leads to the page and not to a closed door.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = false;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = SignInPath;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static async Task OpenAsync(HttpContext http, Credentials credentials, long contributor, CancellationToken stop)
    {
        var token = await credentials.OpenOwnSessionAsync(contributor, Life, stop);
        var identity = new ClaimsIdentity([new(ClaimTypes.Role, Roles.Contributor), new(TokenClaim, token)], SchemeName);
        await http.SignInAsync(SchemeName, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public static async Task CloseAsync(HttpContext http, Credentials credentials, CancellationToken stop)
    {
        if (http.User.FindFirstValue(TokenClaim) is { } token) await credentials.CloseOwnSessionAsync(token, stop);
        await http.SignOutAsync(SchemeName);
    }

    /// <summary>Whose session this is.</summary>
    public static long Contributor(this ClaimsPrincipal user) => long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who it belongs to is read each time from the database: a session that was ended opens nothing more.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var credentials = context.HttpContext.RequestServices.GetRequiredService<Credentials>();
        var token = context.Principal?.FindFirstValue(TokenClaim);
        var owner = token is null ? null : await credentials.OwnerOfSessionAsync(token, context.HttpContext.RequestAborted);
        if (owner is not { } contributor)
        {
            context.RejectPrincipal();
            return;
        }

        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        identity.AddClaim(new(ClaimTypes.NameIdentifier, contributor.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
