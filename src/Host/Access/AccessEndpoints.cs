using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LabelHub.Host.Access;

internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin", SignInAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> SignInAsync(HttpContext context, Credentials credentials, string? token = null)
    {
        // The address holds a secret: it must not travel on as a referrer or stay in a cache.
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        if (context.User.Identity?.IsAuthenticated == true) return Results.Redirect("/");
        if (token is null || await credentials.RedeemAsync(token, context.RequestAborted) is not { } link) return Results.Redirect("/sign-in");
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, link.Name), new(ClaimTypes.Role, link.Role)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return Results.Redirect("/");
    }
}
