using LabelHub.Host.Web.Errors;
using Microsoft.AspNetCore.Antiforgery;

namespace LabelHub.Host.Web;

/// <summary>Lets an unsafe request through only with the token that our own page gave out, in a form or in a header.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || await antiforgery.IsRequestValidAsync(http)) return await next(context);
        return ErrorPages.Answer(http, StatusCodes.Status400BadRequest, "The page you acted on is too old, or the request did not come from it. Load the page again and repeat what you did.");
    }
}
