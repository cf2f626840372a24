using System.Collections.Concurrent;
using LabelHub.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LabelHub.EndToEnd.Tests.Media;

/// <summary>A server that is not the tool: it writes down who asked with what.</summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Elsewhere(WebApplication app) => _app = app;

    /// <summary>What each request proved itself with; empty where with nothing.</summary>
    public ConcurrentQueue<string> Credentials { get; } = [];

    public Uri Address(string path) => new(new Uri(_app.Urls.First()), path);

    public static async Task<Elsewhere> StartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var elsewhere = new Elsewhere(app);
        app.Use((context, next) =>
        {
            elsewhere.Credentials.Enqueue(string.Join(';', new[] { "Authorization", "Cookie", "X-Api-Key", "Referer" }.Select(name => context.Request.Headers[name].ToString()).Where(value => value.Length > 0)));
            return next(context);
        });
        app.MapGet("/street.bmp", () => Results.Bytes(SomePicture.Street(), "image/bmp", enableRangeProcessing: true));
        app.MapGet("/endless.bmp", async (HttpContext http) =>
        {
            http.Response.ContentType = "image/bmp";
            for (var part = 0; part < 64; part++) await http.Response.Body.WriteAsync(new byte[64 * 1024]);
        });
        app.MapGet("/hop", (string to) => Results.Redirect(to));
        await app.StartAsync(stop);
        return elsewhere;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
