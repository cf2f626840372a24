using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LabelHub.Host.Web;

/// <summary>Answers with a page, or with the part of one that a browser asked for.</summary>
internal static class Page
{
    public static RazorComponentResult<TPage> Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Whether only the part is wanted that takes the place of another; a page that is gone back to is wanted whole.</summary>
    public static bool IsPart(this HttpRequest request) =>
        request.Headers["HX-Request"] == "true" && request.Headers["HX-History-Restore-Request"] != "true";
}
