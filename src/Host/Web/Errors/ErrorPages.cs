namespace LabelHub.Host.Web.Errors;

/// <summary>Errors as pages for people; the API and the hooks answer with problem details of their own.</summary>
internal static class ErrorPages
{
    private static readonly PathString[] Machines = ["/api", "/hooks", "/openapi", "/assets"];

    /// <summary>Turns a fault or an empty error answer under a page's address into a page.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.UseWhen(
        context => !Machines.Any(path => context.Request.Path.StartsWithSegments(path)),
        pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => ShowAsync(context, StatusCodes.Status500InternalServerError) })
            .UseStatusCodePages(context => ShowAsync(context.HttpContext, context.HttpContext.Response.StatusCode)));

    public static void MapErrors(this IEndpointRouteBuilder routes) => routes.MapGet("/sign-in", SignIn).AllowAnonymous().ExcludeFromDescription();

    public static IResult Answer(HttpContext context, int status, string detail) =>
        Page.Of<ErrorPage>(new { Status = status, Detail = detail, Part = context.Request.IsPart() }, status);

    private static Task ShowAsync(HttpContext context, int status) => Answer(context, status, status switch
    {
        StatusCodes.Status404NotFound => $"There is no page '{context.Request.Path}'. It may have been removed, or the address may be mistyped.",
        StatusCodes.Status403Forbidden => "Your role does not include this. Ask an admin, who can do it or change your role.",
        StatusCodes.Status429TooManyRequests => "This was tried too often from your address. Wait a minute, then try again.",
        >= StatusCodes.Status500InternalServerError => "The fault was written to the log of LabelHub. What you had saved before is kept; try again, and if it stays so, look there.",
        _ => "Go back, correct what you entered, and try again.",
    }).ExecuteAsync(context);

    // A part that is asked for after the session ended must not show the whole page in its place.
    private static IResult SignIn(HttpContext context)
    {
        if (!context.Request.IsPart()) return Page.Of<SignInPage>(status: StatusCodes.Status401Unauthorized);
        context.Response.Headers["HX-Redirect"] = "/sign-in";
        return Results.NoContent();
    }
}
