using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;

namespace LabelHub.Host.Access;

internal static class AccessServices
{
    /// <summary>Who may use the API: a key. Cookies are for pages, whose forms carry antiforgery tokens.</summary>
    public const string ApiPolicy = "api";

    public static IServiceCollection AddAccess(this IServiceCollection services, HostSettings settings)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(Configure)
            .AddCookie(OwnSession.SchemeName, OwnSession.Configure)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(Admins)
            .SetDefaultPolicy(Admins)
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(KeyAuthentication.SchemeName).RequireAuthenticatedUser().RequireRole(Roles.Admin))
            .AddPolicy(OwnSession.Policy, OwnSession.Require);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-Token";
            options.Cookie.Name = "labelhub-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddSingleton<Credentials>().AddSingleton<OwnDoor>().AddSingleton<OwnEntry>().AddGuessLimit();
        return settings.Serves ? services.AddHostedService<AdminLink>() : services;
    }

    private static AuthorizationPolicy Admins { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(Roles.Admin).Build();

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "labelhub";
        options.Cookie.HttpOnly = true;
        // Lax, so that a link from the tool to a page of ours keeps the session; unsafe verbs carry antiforgery tokens.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
    }
}
