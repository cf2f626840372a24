namespace LabelHub.Host.Web;

/// <summary>What a browser is told not to do with our answers.</summary>
internal static class SecurityHeaders
{
    // No 'unsafe-inline' and no 'unsafe-eval': a label that slips through unescaped could still run nothing.
    private const string Policy = "default-src 'self'; img-src 'self' data:{0}; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    // Set when the answer starts: what turns a fault into a page clears all that was set before.
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        // What is no page of ours allows less.
        headers.TryAdd("Content-Security-Policy", Policy.Replace("{0}", ShownPictures.Sources(http) is { Length: > 0 } pictures ? $" {pictures}" : "", StringComparison.Ordinal));
        headers.XContentTypeOptions = "nosniff";
        // An address that holds a secret asks for more.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
