namespace LabelHub.Host.Web;

/// <summary>What a browser is told not to do with our answers.</summary>
internal static class SecurityHeaders
{
    // No 'unsafe-inline' and no 'unsafe-eval': a label that slips through unescaped could still run nothing.
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
