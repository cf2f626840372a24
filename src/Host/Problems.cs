namespace LabelHub.Host;

/// <summary>Errors as answers: what was wrong, where it came from, what to do next.</summary>
internal static class Problems
{
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);

    public static IResult Invalid(string detail) => Of(StatusCodes.Status400BadRequest, detail);

    public static IResult NotFound(string what, object id) => Of(StatusCodes.Status404NotFound, $"There is no {what} '{id}'.");

    public static IResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, detail);

    /// <summary>The same words whatever was missing or wrong: the log tells the difference.</summary>
    public static IResult Unauthorized() => Of(
        StatusCodes.Status401Unauthorized,
        "The connection is unknown, or its secret is missing or wrong. Register the hook anew from LabelHub, or compare the secret with the connection's.");

    public static IResult Unavailable(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = "5";
        return Of(StatusCodes.Status503ServiceUnavailable, detail);
    }
}
