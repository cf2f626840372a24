using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Facts;

/// <summary>Deletes, reused ids, clocks: what a tool's events mean one by one.</summary>
public sealed class ToolFactsTests
{
    [Fact]
    public void The_newest_version_counts_and_every_version_is_kept()
    {
        var told = Telling.Of(Told.Work("a", 1, 3, "newest"), Told.Work("a", 1, 2, "older"));

        Assert.Equal(Told.At(3).ToMicros(), told.Annotation("a").UpdatedAt);
        Assert.Contains("newest", told.Annotation("a").Content, StringComparison.Ordinal);
        Assert.Equal(2, told.Slice.Versions.All.Count());
    }

    [Fact]
    public void A_delete_ends_what_is_known_and_what_comes_late()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 1, 4));

        Assert.True(told.Annotation("a").Ended);
        Assert.Equal(Told.At(4).ToMicros(), told.Annotation("a").UpdatedAt);
        Assert.Equal(0, told.Counted(Counter.Annotations));
    }

    [Fact]
    public void A_delete_may_come_before_what_it_deletes() =>
        Assert.True(Telling.Of(Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 1, 4)).Annotation("a").Ended);

    [Fact]
    public void A_version_newer_than_the_delete_lives() =>
        Assert.False(Telling.Of(Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 1, 6)).Annotation("a").Ended);

    [Fact]
    public void A_life_that_ended_is_revived_by_a_newer_version()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Absent(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 1, 7));

        Assert.False(told.Annotation("a").Ended);
        Assert.Equal(1, told.Item("1").Annotations);
    }

    [Fact]
    public void An_id_that_is_used_again_is_another_life()
    {
        var told = Telling.Of(Told.Work("a", 1, 2, "old"), Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 8, 8, "new"));

        Assert.Equal([true, false], told.Slice.Annotations.Of("a").OrderBy(life => life.CreatedAt).Select(life => life.Ended));
        Assert.Equal(1, told.Counted(Counter.Annotations));
    }

    [Fact]
    public void A_late_version_of_the_first_life_does_not_disturb_the_second()
    {
        var told = Telling.Of(Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 8, 8, "new"), Told.Work("a", 1, 2, "old"));

        Assert.Equal([true, false], told.Slice.Annotations.Of("a").OrderBy(life => life.CreatedAt).Select(life => life.Ended));
    }

    [Fact]
    public void A_repeated_delete_of_an_id_that_lives_again_asks_the_tool_instead_of_ending_it()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 8, 8), Told.Gone(ToolObjectKind.Annotation, "a", 9));

        Assert.Single(told.Slice.Annotations.Of("a"), life => !life.Ended);
        Assert.Contains(told.Slice.Looks.All, look => look.Project.Length == 0);
    }

    [Fact]
    public void The_answer_to_that_look_ends_it()
    {
        var told = Telling.Of(
            Told.Work("a", 1, 2), Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Work("a", 8, 8), Told.Gone(ToolObjectKind.Annotation, "a", 9), Told.Absent(ToolObjectKind.Annotation, "a", 10));

        Assert.All(told.Slice.Annotations.Of("a"), life => Assert.True(life.Ended));
    }

    [Fact]
    public void The_same_delete_twice_is_one()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Gone(ToolObjectKind.Annotation, "a", 5), Told.Gone(ToolObjectKind.Annotation, "a", 5));

        Assert.True(told.Annotation("a").Ended);
        Assert.DoesNotContain(told.Slice.Looks.All, look => look.Project.Length == 0);
    }

    [Fact]
    public void What_was_known_when_the_delete_came_ends_even_if_the_tools_clock_runs_ahead()
    {
        var told = Telling.Of(Told.Work("a", 1, 30), Told.Gone(ToolObjectKind.Annotation, "a", 5));

        Assert.True(told.Annotation("a").Ended);
    }

    [Fact]
    public void A_census_ends_nothing_that_changed_after_it_began() =>
        Assert.False(Telling.Of(Told.Work("a", 1, 30), Told.Absent(ToolObjectKind.Annotation, "a", 5)).Annotation("a").Ended);

    [Fact]
    public void An_item_takes_its_annotations_with_it_and_brings_them_back()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Work("b", 1, 2), Told.Gone(ToolObjectKind.Annotation, "b", 3), Told.Absent(ToolObjectKind.Item, "1", 5));
        Assert.True(told.Item("1").Ended && told.Annotation("a").Ended);
        Assert.Equal((0, 0), (told.Counted(Counter.Items), told.Counted(Counter.Annotations)));

        told.Add(new(Told.Item("1", 0, 6)));

        Assert.False(told.Item("1").Ended || told.Annotation("a").Ended);
        Assert.True(told.Annotation("b").Ended);
    }

    [Fact]
    public void An_annotation_of_a_reused_task_id_belongs_to_the_task_that_had_begun()
    {
        var told = Telling.Of(new Told(Told.Item("1", 0)), new Told(Told.Item("1", 20, 20)), new Told(Told.Annotation("a", "1", 5, 5)), new Told(Told.Annotation("b", "1", 25, 25)));
        var (first, second) = (told.Slice.Items.Of("1").MinBy(i => i.CreatedAt)!, told.Slice.Items.Of("1").MaxBy(i => i.CreatedAt)!);

        Assert.Equal((first.Id, second.Id), (told.Annotation("a").ItemId, told.Annotation("b").ItemId));
    }

    [Fact]
    public void A_delivery_is_a_hint_until_it_was_read_back()
    {
        var told = Telling.Of(Told.Work("a", 1, 2));
        Assert.False(told.Annotation("a").Verified);

        told.Add(Told.Work("a", 1, 2) with { Trusted = true });
        Assert.True(told.Annotation("a").Verified);

        told.Add(Told.Work("a", 1, 3, "changed"));
        Assert.False(told.Annotation("a").Verified);
    }

    [Fact]
    public void Reading_back_something_else_than_was_delivered_is_what_counts_from_then_on()
    {
        var told = Telling.Of(Told.Work("a", 1, 2, "forged"), Told.Work("a", 1, 3, "true") with { Trusted = true });

        Assert.True(told.Annotation("a").Verified);
        Assert.Contains("true", told.Annotation("a").Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_was_only_mentioned_takes_the_first_description()
    {
        var told = Telling.Of(Told.Work("a", 1, 2));
        Assert.Equal("Project P", told.Slice.Projects["P"].Title);

        Assert.Equal("Streets", told.Add(new(Told.Project(1, "Streets"))).Slice.Projects["P"].Title);
    }

    [Fact]
    public void A_decision_on_a_key_that_is_not_ours_says_nothing()
    {
        var told = Telling.Of(new Told(new DecisionSeen { RequestKey = "someone-elses", Id = "1", Field = "f", Labels = ["x"], Contributor = "rev", At = Told.At(1) }));

        Assert.Empty(told.Slice.Decisions);
        Assert.Empty(told.Slice.Contributors);
    }

    [Fact]
    public void A_decision_that_was_only_told_decides_nothing_until_the_tool_shows_it()
    {
        var told = Telling.Of(Told.Work("a", 1, 2));
        var decision = new DecisionSeen { RequestKey = OrderKey.Of(told.Item("1").Id, "p", "k", 1).ToString(), Id = "9", Field = "f", Labels = ["x"], Contributor = "rev", At = Told.At(3) };

        told.Add(new Told(decision));
        Assert.Empty(told.Slice.Decisions);
        Assert.True(told.Slice.DecisionsTold);

        told.Add(new Told(decision) { Trusted = true });
        Assert.Equal("""["x"]""", Assert.Single(told.Slice.Decisions.Values).Labels);
    }

    [Fact]
    public void A_decision_on_an_item_of_another_connection_says_nothing()
    {
        var told = Telling.Of(Told.Work("a", 1, 2));
        var foreign = OrderKey.Of((99L << 40) + 1, "p", "k", 1).ToString();

        told.Add(new Told(new DecisionSeen { RequestKey = foreign, Id = "9", Field = "f", Labels = ["x"], Contributor = "rev", At = Told.At(3) }) { Trusted = true });

        Assert.Empty(told.Slice.Decisions);
    }

    [Fact]
    public void Only_what_changed_is_due()
    {
        var told = Telling.Of(Told.Work("a", 1, 2), Told.Work("b", 1, 2, item: "2"));
        told.Slice.Touched.Clear();

        told.Add(Told.Work("a", 1, 3));

        Assert.Equal([told.Item("1").Id], told.Slice.Touched);
    }

    [Fact]
    public void Numbers_are_given_in_the_order_of_the_log_within_the_range_of_their_connection()
    {
        var told = Telling.Of(Told.Work("a", 1, 2));

        Assert.InRange(told.Item("1").Id, (3L << 40) + 1, (4L << 40) - 1);
        Assert.Equal(Telling.Of(Told.Work("a", 1, 2)).Annotation("a").Id, told.Annotation("a").Id);
    }
}
