using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LabelHub.Examples.Tests;

/// <summary>A model that answers over HTTP on this machine, always the same.</summary>
internal sealed class LocalModel : IAsyncDisposable
{
    public const string Answer = """{"label":"no","score":0.97}""";

    private readonly WebApplication _app;

    private LocalModel(WebApplication app) => _app = app;

    public ConcurrentQueue<string> Asked { get; } = new();

    public string Address => $"{_app.Urls.First()}/predict";

    public static async Task<LocalModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new LocalModel(builder.Build());
        model._app.MapPost("/predict", model.PredictAsync);
        await model._app.StartAsync(TestContext.Current.CancellationToken);
        return model;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> PredictAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        Asked.Enqueue(await reader.ReadToEndAsync());
        return Results.Text(Answer, "application/json");
    }
}
