using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabelHub.EndToEnd.Tests.Guidelines;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.EndToEnd.Tests.WholePath;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Users;
using LabelHub.Host.Cli;
using LabelHub.Host.Rows;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>A tool where three people answer each task, a hub beside it, and the guideline with its line shown in the tool.</summary>
internal sealed partial class PeopleScene : IAsyncDisposable
{
    private readonly HubPlace _place;

    private PeopleScene(FakeStudio studio, StudioProject project, IReadOnlyList<StudioUser> people, HubPlace place, RunningHub hub) =>
        (Studio, Tool, People, _place, Hub) = (studio, project, people, place, hub);

    public FakeStudio Studio { get; }

    public RunningHub Hub { get; private set; }

    public IReadOnlyList<StudioUser> People { get; }

    /// <summary>The project in LabelHub.</summary>
    public long Project { get; private set; }

    private StudioProject Tool { get; }

    public static async Task<PeopleScene> SetAsync(Engine engine, PostgresCluster cluster, CancellationToken stop)
    {
        var studio = await FakeStudio.StartAsync(stop: stop);
        var project = await studio.CreateProjectAsync("Moods", Crew.Config, overlap: 3);
        var people = new List<StudioUser>();
        foreach (var name in new[] { "ann", "bob", "cem" }) people.Add(await studio.AddUserAsync($"{name}@example.org"));
        var place = await HubPlace.MakeAsync(engine, cluster, stop);
        var scene = new PeopleScene(studio, project, people, place, await RunningHub.StartAsync(place, stop));
        await scene.Hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), stop);
        await scene.Hub.Api.RestAsync(stop);
        scene.Project = (await scene.Hub.Store.ProjectAsync(project.Id, stop)).Id;
        var guideline = new GuidelineApi(scene.Hub.Api, scene.Project);
        await guideline.ShowAsync(true, stop);
        await guideline.PublishAsync(["Read it twice."], stop);
        await guideline.UntilAsync("sent", stop);
        return scene;
    }

    /// <summary>Has all that is derived made anew, while the hub is down.</summary>
    public async Task RebuildAsync(CancellationToken stop)
    {
        await Hub.DisposeAsync();
        string[] storage = _place.Storage is { } connection ? ["--storage", connection] : [];
        var code = await Commands.Root().Parse(["rebuild", "--data", _place.Data, "--urls", _place.Address.ToString(), .. storage]).InvokeAsync(new() { EnableDefaultExceptionHandler = false }, stop);
        if (code != ExitCode.Done) throw new InvalidOperationException($"The rebuild ended with {code}.");
        Hub = await RunningHub.StartAsync(_place, stop);
    }

    public Browser Browser() => new(_place.Address);

    /// <returns>The tasks' ids in the tool.</returns>
    public async Task<IReadOnlyList<int>> ImportAsync(int count) =>
        (await Studio.ImportAsync(Tool.Id, [.. Enumerable.Range(1, count).Select(number => new JsonObject { ["text"] = $"text {number}" })])).TaskIds;

    /// <returns>The annotation's id in the tool.</returns>
    public async Task<int> AnswerAsync(int task, int person, string mood) => (await Studio.AnnotateAsync(task, People[person].Id, Crew.Mood(mood), leadTime: 4)).Id;

    /// <summary>Has the tool looked at: judgements rest on what was read back alone.</summary>
    public async Task ReadBackAsync(CancellationToken stop)
    {
        await Hub.Api.RestAsync(stop);
        await Hub.CensusAsync(stop);
    }

    /// <summary>What the tool shows above each task.</summary>
    public string InstructionInTool => Studio.Projects.Single(project => project.Id == Tool.Id).ExpertInstruction;

    /// <summary>Where the line in it leads.</summary>
    public string LineInTool => OwnPage().Match(InstructionInTool).Groups[1].Value;

    public async Task<ContributorRow> ContributorAsync(int person, CancellationToken stop) => (await Hub.Store.ReadAsync(
        session => session.FirstAsync<ContributorRow>("SELECT * FROM derived_contributor WHERE remote_id = @id", new { id = People[person].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) }, stop), stop))!;

    /// <summary>A browser on somebody's own page, let in with a link.</summary>
    public async Task<Browser> OwnAsync(int person, CancellationToken stop)
    {
        var link = await Hub.Api.AskAsync(HttpMethod.Post, $"api/v1/contributors/{(await ContributorAsync(person, stop)).Id}/link", null, stop);
        var browser = Browser();
        await browser.OpenAsync(link.GetProperty("url").GetString()!, stop);
        return browser;
    }

    /// <summary>A lead's browser, signed in under a name.</summary>
    public async Task<Browser> LeadAsync(string name, CancellationToken stop)
    {
        var link = await Hub.Api.AskAsync(HttpMethod.Post, "api/v1/sign-in-links", new { name }, stop);
        var browser = Browser();
        await browser.OpenAsync(link.GetProperty("url").GetString()!, stop);
        return browser;
    }

    /// <summary>Objects to the first thing that a page says, which holds these words.</summary>
    public static async Task ObjectAsync(Browser browser, string words, CancellationToken stop)
    {
        var page = WebUtility.HtmlDecode(await browser.OpenAsync("/me", stop));
        var button = Objection().Matches(page).First(button => button.Groups["about"].Value.Contains(words, StringComparison.Ordinal));
        await browser.SubmitAsync(button.Groups["address"].Value, button.Groups["address"].Value, new Dictionary<string, string> { ["text"] = "I looked twice, and see it so." }, stop);
    }

    public async Task<long> OpenCaseAsync(CancellationToken stop) =>
        (await Hub.Api.AskAsync(HttpMethod.Get, "api/v1/cases", null, stop)).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetInt64();

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Studio.DisposeAsync();
        _place.Dispose();
    }

    [GeneratedRegex("href=\"([^\"]+/me)\"")]
    private static partial Regex OwnPage();

    [GeneratedRegex("href=\"(?<address>/me/object/\\w+)\" aria-label=\"(?<about>[^\"]+)\"")]
    private static partial Regex Objection();
}
