using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>Refusals in the envelope of the real server; a fault of this fake shows up as its 500, trace and all.</summary>
internal static class ErrorEnvelope
{
    public const string Version = "1.23.0.dev0";

    private const string Trace = "Traceback (most recent call last):\n";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (StudioException refusal)
        {
            await WriteAsync(context.Response, refusal);
        }
        catch (Exception fault) when (fault is not WorkLimitPassedException && !context.Response.HasStarted)
        {
            await Answer.WriteAsync(context.Response, 500, Envelope(500, fault.Message, null, fault.ToString()));
        }
    }

    public static Task WriteAsync(HttpResponse response, StudioException refusal)
    {
        if (refusal.IsPage)
        {
            return WritePageAsync(response, refusal.Status, refusal.Message);
        }

        return Answer.WriteAsync(response, refusal.Status, refusal.IsBare
            ? new JsonObject { ["detail"] = refusal.Message }
            : Envelope(refusal.Status, refusal.Message, refusal.ValidationErrors, refusal.IsUnforeseen ? Trace : null));
    }

    public static Task WritePageAsync(HttpResponse response, int status, string title)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync($"<!doctype html>\n<html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n");
    }

    private static JsonObject Envelope(int status, string detail, JsonObject? validationErrors, string? trace)
    {
        var envelope = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["status_code"] = status,
            ["version"] = Version,
            ["detail"] = detail,
            ["exc_info"] = trace,
        };
        if (validationErrors is not null)
        {
            envelope["validation_errors"] = validationErrors.DeepClone();
        }

        return envelope;
    }
}
