using Microsoft.Extensions.FileProviders;

namespace LabelHub.Host.Web;

/// <summary>Serves what pages load, from beside the program: the working folder plays no part.</summary>
internal static class PageAssets
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <exception cref="DirectoryNotFoundException">The program was put together without its pages.</exception>
    public static IApplicationBuilder UsePageAssets(this IApplicationBuilder app) => Directory.Exists(Folder)
        ? app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Folder), RequestPath = "/assets", OnPrepareResponse = Keep })
        : throw new DirectoryNotFoundException($"There is no '{Folder}', which holds what pages load. Build the host anew; its build puts the folder there.");

    // The address of an asset changes with each build.
    private static void Keep(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
