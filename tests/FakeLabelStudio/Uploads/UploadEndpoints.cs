using System.Text;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LabelHub.FakeLabelStudio.Uploads;

/// <summary>Files for whoever is signed in: uploaded ones by ranges and without a tag, those of a bucket by the address that the bucket signed.</summary>
internal static class UploadEndpoints
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapUploads(this IEndpointRouteBuilder routes, Studio studio)
    {
        routes.MapGet("/data/upload/{project:int}/{name}", (int project, string name) =>
            studio.Read(store => store.Uploads.Of(project).FirstOrDefault(upload => upload.Name == name)) is { } upload
                ? TypedResults.Bytes(upload.Content, Types.TryGetContentType(name, out var type) ? type : "application/octet-stream", enableRangeProcessing: true)
                : throw StudioException.Page(404));

        routes.MapGet("/tasks/{task:int}/resolve", (int task, Call call) =>
            studio.Read(store => store.Tasks.Find(task)) is not null && studio.Signed.TryGetValue(Decoded(call.Query("fileuri") ?? ""), out var signed)
                ? new Redirect(signed)
                : throw StudioException.Page(404));
    }

    /// <summary>The files of a form.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync(HttpRequest request, byte[] body)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        var files = new List<(string, byte[])>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || !disposition.IsFileDisposition()) continue;
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            files.Add((HeaderUtilities.RemoveQuotes(disposition.FileName).Value!, content.ToArray()));
        }

        return files;
    }

    private static string Decoded(string uri) => Encoding.UTF8.GetString(Convert.FromBase64String(uri.Replace('-', '+').Replace('_', '/')));

    private sealed class Redirect(Uri to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = to.AbsoluteUri;
            return Task.CompletedTask;
        }
    }
}
