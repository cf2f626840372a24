using LabelHub.Host.Incentives;

namespace LabelHub.Host.Api.Reads.Incentives;

/// <summary>Lets a request through only for a project that looks at people; for any other it says why there is nothing.</summary>
internal sealed class ManagedProjects(IncentiveLibrary library) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var id = long.Parse((string)http.Request.RouteValues["id"]!, System.Globalization.CultureInfo.InvariantCulture);
        if (await library.FindAsync(id, http.RequestAborted) is not { } project) return Problems.NotFound("project", id);
        return IncentiveLibrary.Refusal(project) is { } reason ? Problems.Of(StatusCodes.Status403Forbidden, reason) : await next(context);
    }
}
