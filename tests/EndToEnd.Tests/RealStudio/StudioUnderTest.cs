using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeLabelStudio;

namespace LabelHub.EndToEnd.Tests.RealStudio;

/// <summary>
/// The Label Studio that these tests speak to, over its REST interface alone: the real one that <c>LABELHUB_TEST_LABELSTUDIO_URL</c> and
/// <c>LABELHUB_TEST_LABELSTUDIO_TOKEN</c> name, else the fake.
/// </summary>
internal sealed class StudioUnderTest : IAsyncDisposable
{
    private readonly FakeStudio? _fake;
    private readonly List<long> _projects = [];

    private StudioUnderTest(FakeStudio? fake, Uri address, string token) => (_fake, Address, Token, Rest) = (fake, address, token, new(address, token));

    public Uri Address { get; }

    public string Token { get; }

    public StudioRest Rest { get; }

    public static async Task<StudioUnderTest> OpenAsync(CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("LABELHUB_TEST_LABELSTUDIO_URL") is not { Length: > 0 } url)
        {
            var fake = await FakeStudio.StartAsync(stop: stop);
            return new(fake, fake.Address, fake.Token);
        }

        var token = Environment.GetEnvironmentVariable("LABELHUB_TEST_LABELSTUDIO_TOKEN");
        if (string.IsNullOrEmpty(token)) throw new InvalidOperationException($"LABELHUB_TEST_LABELSTUDIO_URL is '{url}', and LABELHUB_TEST_LABELSTUDIO_TOKEN is not set. Set both for a real server, or neither for the fake.");
        return new(null, new Uri(url.EndsWith('/') ? url : url + "/"), token);
    }

    /// <summary>A project of its own with tasks, and two people to answer them.</summary>
    public async Task<Shift> ShiftAsync(string config, int overlap, IReadOnlyList<JsonObject> tasks, CancellationToken stop)
    {
        var run = Guid.NewGuid().ToString("N")[..8];
        var project = await Rest.CreateProjectAsync($"LabelHub test {run}", config, overlap, stop);
        _projects.Add(project);
        return new()
        {
            Rest = Rest,
            Project = project,
            Ann = await Rest.CreateUserAsync($"ann-{run}@example.org", stop),
            Bob = await Rest.CreateUserAsync($"bob-{run}@example.org", stop),
            Tasks = await Rest.ImportAsync(project, tasks, stop),
        };
    }

    /// <summary>A hub that follows the shift's project alone: whatever else a real server holds is left alone.</summary>
    public async Task<RunningHub> HubAsync(HubPlace place, Shift shift, CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("LABELHUB_TEST_HUB_HOST") is { Length: > 0 } host) place.ServeTo(host);
        var hub = await RunningHub.StartAsync(place, stop);
        await hub.Api.AskAsync(HttpMethod.Post, "api/v1/connections", new
        {
            kind = "label-studio",
            name = "Studio",
            baseUrl = Address.ToString(),
            token = Token,
            secret = Connection.Secret,
            verify = true,
            projects = new[] { shift.Project.ToString(CultureInfo.InvariantCulture) },
        }, stop);
        await hub.Api.RestAsync(stop);
        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var project in _projects) await Rest.DeleteProjectAsync(project, CancellationToken.None);
        Rest.Dispose();
        if (_fake is not null) await _fake.DisposeAsync();
    }
}
