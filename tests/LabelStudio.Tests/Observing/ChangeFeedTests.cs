using System.Text;
using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Rest;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Observing;

public sealed class ChangeFeedTests
{
    private readonly MiniStudio _studio = new() { PageCap = 3 };
    private readonly string _project;

    public ChangeFeedTests() => _project = _studio.Add("projects", new() { ["title"] = "Source" })["id"]!.ToString();

    [Fact]
    public async Task A_recorded_list_becomes_an_observation_that_translates_back()
    {
        var studio = new Canned().OnRecorded("GET /api/projects/2/", "080-project-get").OnRecorded("GET /api/tasks", "729-q-completed");
        var observation = Assert.Single(await studio.Open().ChangesAsync("2", Some.Time, null!, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            """
            item 4 of project 2 made 2026-11-22T04:15:35.5615860Z at 2026-11-22T04:15:36.9425120Z overlap 1 complete data {"text":"include 0"}
            annotation 2 on item 4 of project 2 by 1 made 2026-11-22T04:15:36.6470130Z at 2026-11-22T04:15:36.6470490Z
              ChoicesRegion sentiment#1 of sentiment [Positive]

            """, ChangeText.Of(Some.TranslateObserved(observation.Body)), ignoreLineEndingDifferences: true);
        Assert.Equal([ToolObjectKind.Item, ToolObjectKind.Annotation], observation.Versions.Select(version => version.Kind));
        Assert.DoesNotContain("admin@example.com", Encoding.UTF8.GetString(observation.Body.Span), StringComparison.Ordinal);
        Assert.Contains("resolve_uri=false", studio.Calls[1].Path, StringComparison.Ordinal);
        Assert.Contains("fields=all", studio.Calls[1].Path, StringComparison.Ordinal);
        Assert.Contains("2026-11-22T04%3A00%3A00.000000Z", studio.Calls[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_has_no_changes() => Assert.Empty(await ReadAsync());

    [Fact]
    public async Task All_pages_are_read_oldest_change_first_each_task_once()
    {
        for (var second = 1; second <= 10; second++) Task(second);
        var read = await ReadAsync();
        Assert.Equal(Enumerable.Range(1, 10).Select(second => Some.Time.AddSeconds(second)), read.Select(observation => observation.ChangedAt));
    }

    [Fact]
    public async Task What_changed_before_is_left_out()
    {
        Task(1);
        Task(5);
        Assert.Equal(Some.Time.AddSeconds(5), Assert.Single(await ReadAsync(Some.Time.AddSeconds(1))).ChangedAt);
    }

    [Fact]
    public async Task More_tasks_of_one_instant_than_a_page_holds_are_all_read()
    {
        Task(1);
        for (var i = 0; i < 8; i++) Task(2);
        for (var i = 0; i < 4; i++) Task(3);
        var read = await ReadAsync();
        Assert.Equal(13, read.Count);
        Assert.Equal(13, read.Select(observation => observation.Identity).Distinct().Count());
    }

    [Fact]
    public async Task A_task_changed_while_pages_are_read_hides_no_other()
    {
        for (var second = 1; second <= 9; second++) Task(second);
        _studio.AfterTaskPage = page =>
        {
            if (page <= 3) _studio.Tables["tasks"][page - 1]["updated_at"] = MiniStudio.Stamp(Some.Time.AddSeconds(100 + page));
        };
        var items = (await ReadAsync()).SelectMany(observation => observation.Versions).Select(version => version.Id).Distinct();
        Assert.Equal(_studio.Tables["tasks"].Select(task => task["id"]!.ToString()).Order(), items.Order());
    }

    [Fact]
    public async Task A_task_deleted_while_pages_are_read_hides_no_other()
    {
        for (var second = 1; second <= 9; second++) Task(second);
        _studio.AfterTaskPage = page =>
        {
            if (page == 1) _studio.Tables["tasks"].RemoveAt(0);
        };
        Assert.Equal(9, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task The_identity_changes_with_the_task_and_with_each_annotation()
    {
        var task = Task(1);
        var first = Assert.Single(await ReadAsync()).Identity;
        Assert.Equal(first, Assert.Single(await ReadAsync()).Identity);
        task["annotations"] = new JsonArray(Annotation(1));
        var second = Assert.Single(await ReadAsync()).Identity;
        task["annotations"] = new JsonArray(Annotation(2));
        Assert.Equal(3, new[] { first, second, Assert.Single(await ReadAsync()).Identity }.Distinct().Count());
    }

    private static JsonObject Annotation(int second) => new() { ["id"] = 5, ["completed_by"] = 1, ["updated_at"] = MiniStudio.Stamp(Some.Time.AddSeconds(second)) };

    private JsonObject Task(int second) => _studio.Add("tasks", new()
    {
        ["project"] = long.Parse(_project, System.Globalization.CultureInfo.InvariantCulture),
        ["updated_at"] = MiniStudio.Stamp(Some.Time.AddSeconds(second)),
        ["data"] = new JsonObject { ["text"] = "t" },
        ["annotations"] = new JsonArray(),
    });

    private async Task<List<Observation>> ReadAsync(DateTimeOffset? since = null) =>
        await _studio.Open().ChangesAsync(_project, since ?? Some.Time, null!, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
