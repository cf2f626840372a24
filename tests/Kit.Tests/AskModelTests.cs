using System.Collections.Concurrent;
using LabelHub.Host.Pipeline;
using LabelHub.Kit.Tests.Hubs;
using LabelHub.Kit.Tests.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LabelHub.Kit.Tests;

/// <summary>The example that asks a model, in a running host, with a model that really listens.</summary>
public sealed class AskModelTests : IAsyncLifetime
{
    private const string Rule = "example.ask-model";
    private const string Truck = """{"label":"Truck","score":0.98}""";

    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<IResult> _answers = new();
    private readonly WebApplication _model;

    public AskModelTests() => _model = Model();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_is_asked_once_and_what_it_said_needs_no_model_again()
    {
        using var place = new Place();
        await using (var hub = await StartAsync(place, allowed: true))
        {
            _answers.Enqueue(Results.StatusCode(503));
            await hub.DeliverAsync(new Street(1, 20, 30).Body(), Stop);
            await LiveHub.UntilAsync(async () => (await hub.FindingsAsync(Rule, Stop)).Count == 1, "the model to be asked again", Stop);
            await hub.DeliverAsync((new Street(1, 20, 30) with { By = 2 }).Body(), Stop);

            Assert.Equal(["second-opinion", "second-opinion"], (await hub.FindingsAsync(Rule, Stop)).Select(found => found.Code));
            Assert.Equal(2, _asked.Count);
            Assert.Single(_asked.Distinct());
        }

        await _model.StopAsync(Stop);
        await place.LabelHub("rebuild", "--data", place.Data).SucceedAsync(Stop);
        await RehearseAsync(place);
        await using var again = await LiveHub.StartAsync(place.Data, Stop, connects: false);
        Assert.Equal(2, (await again.FindingsAsync(Rule, Stop)).Count);
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task An_address_inside_is_not_reached_unless_an_admin_allowed_it_and_other_rules_go_on()
    {
        using var place = new Place();
        await using var hub = await StartAsync(place, allowed: false);

        await hub.DeliverAsync((new Street(1, 20, 30) with { Label = "Bus" }).Body(), Stop);

        Assert.Equal("unknown-label", Assert.Single(await hub.FindingsAsync("labelhub.validation", Stop)).Code);
        Assert.Empty(await hub.FindingsAsync(Rule, Stop));
        Assert.Empty(_asked);
        Assert.Contains("LABELHUB__OUTGOING__ALLOWPRIVATE", await hub.WaitingAsync(Stop), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync() => await _model.StartAsync(Stop);

    public async ValueTask DisposeAsync() => await _model.DisposeAsync();

    /// <summary>The recorded replies answer where there is no model.</summary>
    private static async Task RehearseAsync(Place place)
    {
        var events = Path.Combine(place.Root, "events.jsonl");
        await place.LabelHub("events", "export", "--out", events, "--data", place.Data).SucceedAsync(Stop);
        Assert.Contains("example.ask-model/second-opinion", await place.LabelHub("plugins", "run", "--plugin", place.Folder("AskModel"), "--events", events).SucceedAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("came to the same", await place.LabelHub("plugins", "check", place.Folder("AskModel"), "--events", events).SucceedAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<LiveHub> StartAsync(Place place, bool allowed)
    {
        var hub = await LiveHub.StartAsync(place.Data, Stop, allowPrivate: allowed);
        place.Lay("AskModel");
        await hub.InForceAsync(Rule, Stop);
        await hub.AskAsync(HttpMethod.Put, $"api/v1/plugins/{Rule}/settings", new { address = $"{_model.Urls.First()}/predict" }, Stop);
        await LiveHub.UntilAsync(() => Task.FromResult(hub.Get<Rulebook>().Timeline.Current.Find(Rule)!.SettingsFor(0, 0).Contains("predict", StringComparison.Ordinal)), "the settings to be in force", Stop);
        return hub;
    }

    private WebApplication Model()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/predict", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            _asked.Enqueue(await reader.ReadToEndAsync());
            return _answers.TryDequeue(out var answer) ? answer : Results.Text(Truck, "application/json");
        });
        return app;
    }
}
