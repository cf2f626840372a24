using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Rest;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Observing;

public sealed class CensusTests
{
    private readonly MiniStudio _studio = new() { PageCap = 2 };

    [Fact]
    public async Task All_living_tasks_are_counted_with_their_annotations()
    {
        for (var i = 0; i < 5; i++) Task(i);
        var census = await TakeAsync(_studio.Open());
        Assert.Equal(5, census.Count);
        Assert.Equal(["104"], census[4].Annotations);
    }

    [Fact]
    public async Task A_task_deleted_meanwhile_hides_no_other()
    {
        for (var i = 0; i < 5; i++) Task(i);
        _studio.AfterTaskPage = page =>
        {
            if (page == 1) _studio.Tables["tasks"].RemoveAt(0);
        };
        Assert.Equal(["1", "2", "3", "4", "5"], (await TakeAsync(_studio.Open())).Select(entry => entry.Item));
    }

    [Fact]
    public async Task A_census_that_breaks_off_hands_out_nothing()
    {
        for (var i = 0; i < 5; i++) Task(i);
        _studio.Lost = 2;
        await using var census = _studio.Open().CensusAsync("7", TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ToolException>(async () => await census.MoveNextAsync());
    }

    [Fact]
    public async Task A_list_that_does_not_tell_annotations_is_no_census()
    {
        var studio = new Canned().On("GET /api/tasks", 200, """{"total":1,"tasks":[{"id":3}]}""");
        Assert.Contains("'3'", (await Assert.ThrowsAsync<ToolException>(() => TakeAsync(studio.Open()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_starts_over_is_noticed()
    {
        var studio = new Canned().On("GET /api/tasks", 200, """{"total":9,"tasks":[{"id":3,"annotations":[]}]}""");
        Assert.Contains("cannot be completed", (await Assert.ThrowsAsync<ToolException>(() => TakeAsync(studio.Open()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absence_translates_back_to_the_end_of_what_is_absent()
    {
        var absence = _studio.Open().Absence("7", ToolObjectKind.Item, ["12", "3"], Some.Time);
        Assert.Equal("ended Item 12, 3 as of 2026-11-22T04:00:00.0000000Z\n", ChangeText.Of(Some.TranslateObserved(absence.Body)));
        Assert.NotEqual(absence.Identity, _studio.Open().Absence("7", ToolObjectKind.Item, ["12"], Some.Time).Identity);
    }

    private void Task(int i) => _studio.Add("tasks", new() { ["project"] = 7, ["annotations"] = new JsonArray(new JsonObject { ["id"] = 100 + i, ["completed_by"] = 1 }) });

    private static async Task<List<CensusEntry>> TakeAsync(ITool tool) =>
        await tool.CensusAsync("7", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
