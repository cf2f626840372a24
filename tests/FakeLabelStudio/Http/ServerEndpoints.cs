using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>What the server says of itself to anyone.</summary>
internal static class ServerEndpoints
{
    public static void MapServer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => Answer.Ok(new JsonObject { ["status"] = "UP" }));
        routes.MapGet("/api/version", () => Answer.Ok(Version()));
        routes.MapFallback("{*path}", (HttpContext context) => ErrorEnvelope.WritePageAsync(context.Response, StatusCodes.Status404NotFound, "Not Found"));
    }

    private static JsonObject Version() => new()
    {
        ["release"] = ErrorEnvelope.Version,
        ["label-studio-os-package"] = new JsonObject
        {
            ["version"] = ErrorEnvelope.Version,
            ["short_version"] = "1.23",
            ["latest_version_from_pypi"] = null,
            ["latest_version_upload_time"] = null,
            ["current_version_is_outdated"] = false,
        },
        ["label-studio-os-backend"] = new JsonObject(),
        ["label-studio-converter"] = new JsonObject { ["version"] = "2.0.18.dev0" },
        ["edition"] = "Community",
    };
}
