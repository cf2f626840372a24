using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Tests.Facts;

/// <summary>Where everybody may change everything, work that somebody else had a hand in waits for a person's look.</summary>
public sealed class DoubtsTests
{
    [Fact]
    public void Work_that_its_contributor_saved_again_and_again_is_theirs() =>
        Assert.Null(Doubt(Told.Saved("a", 0, lead: 20), Told.Saved("a", 1, lead: 60, label: "no"), Told.Saved("a", 2, lead: 70, label: "no")));

    [Fact]
    public void Work_put_under_another_name_is_nobodys_until_a_person_looked() => Assert.Equal(
        $"{Doubts.Author}, {Doubts.Editor}", Doubt(Told.Saved("a", 0, "ann"), Told.Saved("a", 1, contributor: "bob", editor: "ann")));

    [Fact]
    public void Work_that_another_account_saved_is_not_its_contributors_alone() => Assert.Equal(Doubts.Editor, Doubt(Told.Saved("a", 0), Told.Saved("a", 1, editor: "bob", label: "no")));

    [Fact]
    public void Nobody_works_longer_than_the_clock_goes_on() => Assert.Equal(Doubts.LeadTime, Doubt(Told.Saved("a", 0, lead: 20), Told.Saved("a", 1, lead: 81, label: "no")));

    [Fact]
    public void What_was_changed_before_the_connection_is_history()
    {
        var told = new Telling { Baseline = Told.At(2).ToMicros() };
        foreach (var change in new[] { Told.Saved("a", 0), Told.Saved("a", 2, contributor: "bob", editor: "eve"), Told.Saved("a", 3, contributor: "bob", label: "no") }) told.Add(change);

        Assert.Null(told.Annotation("a").Doubt);
        Assert.Equal(Doubts.Editor, told.Add(Told.Saved("a", 4, contributor: "bob", editor: "eve")).Annotation("a").Doubt);
    }

    [Fact]
    public void Marking_work_as_ground_truth_afterwards_takes_it_out_of_judgement_and_is_told() => Assert.Equal(Doubts.Gold, Doubt(Told.Saved("a", 0), Told.Saved("a", 1, gold: true)));

    [Fact]
    public void What_was_only_heard_of_is_no_evidence_against_anybody() =>
        Assert.Null(Doubt(Told.Saved("a", 0), Told.Saved("a", 1, contributor: "bob", editor: "ann") with { Trusted = false }));

    [Fact]
    public void A_version_that_was_only_heard_of_gives_way_to_what_the_tool_shows_of_that_instant()
    {
        Told heard = Told.Saved("a", 1, label: "no") with { Trusted = false }, shown = Told.Saved("a", 1);
        Assert.All([Telling.Of(heard, shown), Telling.Of(shown, heard)], told =>
        {
            Assert.Contains("yes", told.Annotation("a").Content, StringComparison.Ordinal);
            Assert.True(Doubts.Counts(told.Annotation("a")));
        });
    }

    [Fact]
    public void What_a_person_found_genuine_stays_so_and_a_later_change_is_looked_at_anew()
    {
        var told = Telling.Of(Told.Saved("a", 0), Told.Saved("a", 1, editor: "bob"));
        told.Annotation("a").ClearedTo = Told.At(1).ToMicros();

        Assert.Null(told.Add(Told.Saved("a", 2, label: "no")).Annotation("a").Doubt);
        Assert.Equal(Doubts.Author, told.Add(Told.Saved("a", 3, contributor: "bob")).Annotation("a").Doubt);
    }

    private static string? Doubt(params Told[] events) => Telling.Of(events).Annotation("a").Doubt;
}
