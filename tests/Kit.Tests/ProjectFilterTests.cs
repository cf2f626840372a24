using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Exports;
using LabelHub.Testing.Recordings;

namespace LabelHub.Kit.Tests;

public sealed class ProjectFilterTests
{
    private static readonly DateTimeOffset Instant = DateTimeOffset.UnixEpoch;
    private readonly ProjectFilter _filter = new("7");

    [Fact]
    public void Without_a_project_all_is_kept() => Assert.NotNull(new ProjectFilter(null).Apply(Line(Item("1", "8"))));

    [Fact]
    public void What_is_about_another_project_is_left_out()
    {
        Assert.Null(_filter.Apply(Line(Item("1", "8"))));
        Assert.Equal([Item("2", "7")], _filter.Apply(Line(Item("1", "8"), Item("2", "7")))!.Changes);
    }

    [Fact]
    public void A_delete_belongs_to_the_project_in_which_its_id_was_last_seen()
    {
        _filter.Apply(Line(Item("1", "7"), Item("2", "8"), Item("3", "7")));
        _filter.Apply(Line(Item("3", "8")));

        Assert.NotNull(_filter.Apply(Line(Gone("1"))));
        Assert.Null(_filter.Apply(Line(Gone("2"))));
        Assert.Null(_filter.Apply(Line(Gone("3"))));
    }

    [Fact]
    public void Statistics_are_those_of_the_project()
    {
        Assert.NotNull(_filter.Apply(new() { Project = "7", Statistics = new Dictionary<string, double>() }));
        Assert.Null(_filter.Apply(new() { Project = "8", Statistics = new Dictionary<string, double>() }));
    }

    private static RecordedLine Line(params IReadOnlyList<ToolChange> changes) => new() { Connection = "c", Changes = changes };

    private static ItemSeen Item(string id, string project) => new() { Id = id, Project = project, CreatedAt = Instant, UpdatedAt = Instant };

    private static Ended Gone(string id) => new() { Kind = ToolObjectKind.Item, Ids = [id] };
}
