using System.Text;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Json;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>A JSON answer as the REST framework writes it.</summary>
internal sealed class Answer(int status, JsonNode? content) : IResult
{
    public static IResult Ok(JsonNode content) => new Answer(StatusCodes.Status200OK, content);

    public static IResult Created(JsonNode content) => new Answer(StatusCodes.Status201Created, content);

    public static IResult Gone { get; } = new Answer(StatusCodes.Status204NoContent, null);

    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext.Response, status, content);

    public static async Task WriteAsync(HttpResponse response, int status, JsonNode? content)
    {
        response.StatusCode = status;
        if (content is null)
        {
            return;
        }

        var body = Encoding.UTF8.GetBytes(PythonText.Compact(content));
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }
}
