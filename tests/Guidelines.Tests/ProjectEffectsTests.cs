using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Facts;
using LabelHub.Host.Reconcile;
using LabelHub.Host.Rows;

namespace LabelHub.Guidelines.Tests;

public sealed class ProjectEffectsTests
{
    [Fact]
    public void Nothing_is_wanted_while_showing_guidelines_is_off() => Assert.Empty(ProjectEffects.Of(Facts() with { WriteBack = new Dictionary<string, long>() }));

    [Fact]
    public void Nothing_is_wanted_before_a_version_is_published() => Assert.Empty(ProjectEffects.Of(Facts() with { Guideline = null }));

    [Fact]
    public void A_published_version_is_wanted_once_it_may_be_shown_whenever_it_was_published()
    {
        var effect = Assert.Single(ProjectEffects.Of(Facts()));
        Assert.Equal((EffectState.Wanted, 0L, 7L, "labelhub", "guideline"), (effect.State, effect.ItemId, effect.ProjectId, effect.Plugin, effect.Kind));
        Assert.Equal("1.0.0", ((ShowGuideline)Content.Read<Effect>(effect.Json)).Version);
    }

    [Fact]
    public void Without_a_tool_it_waits() => Assert.StartsWith("no tool", Assert.Single(ProjectEffects.Of(Facts(hasTool: false))).Reason, StringComparison.Ordinal);

    [Fact]
    public void What_was_shown_stays_when_showing_is_switched_off()
    {
        var shown = Sent(Facts());
        Assert.Equal(EffectState.Sent, Assert.Single(ProjectEffects.Of(shown with { WriteBack = new Dictionary<string, long>() })).State);
    }

    [Fact]
    public void A_new_version_is_written_in_the_place_of_the_old_one()
    {
        var effect = Assert.Single(ProjectEffects.Of(Sent(Facts()) with { Guideline = Version("1.1.0", 20) }));
        Assert.Equal((EffectState.Wanted, 1), (effect.State, effect.Generation));
    }

    [Fact]
    public void Someone_elses_text_met_at_first_rests_until_a_person_releases_it()
    {
        var met = Met(Facts(), "<p>Theirs</p>");
        Assert.Equal(EffectState.Overridden, Assert.Single(ProjectEffects.Of(met)).State);
        var released = met with { Guideline = Version("1.0.0", 10, Sighting.Hash("<p>Theirs</p>")) };
        Assert.Equal(EffectState.Wanted, Assert.Single(ProjectEffects.Of(released)).State);
    }

    [Fact]
    public void A_text_taken_over_after_it_was_ours_rests_too() => Assert.Equal(EffectState.Overridden, Assert.Single(ProjectEffects.Of(Met(Sent(Facts()), "<p>Theirs</p>"))).State);

    [Fact]
    public void A_version_that_is_withdrawn_is_taken_back_and_leaves_its_trace()
    {
        var withdrawn = Version("1.0.0", 10);
        withdrawn.Shown = false;
        var effect = Assert.Single(ProjectEffects.Of(Sent(Facts()) with { Guideline = withdrawn }));
        Assert.Equal((EffectState.Wanted, EffectRows.TakeBackReason), (effect.State, effect.Reason));
    }

    [Fact]
    public void The_same_facts_make_no_difference()
    {
        var facts = Met(Sent(Facts()), "<p>Theirs</p>");
        Assert.False(ProjectEffects.Difference(facts with { Effects = ProjectEffects.Of(facts) }).IsAny);
    }

    private static PublishedFacts Facts(bool hasTool = true) => new()
    {
        Project = new ProjectRow { Id = 7, Connection = 1 },
        Connection = new ConnectionRow { Id = 1, HasTool = hasTool },
        Guideline = Version("1.0.0", 10),
        WriteBack = new Dictionary<string, long> { ["guideline"] = 99 },
    };

    private static GuidelineRow Version(string version, long position, string? replaces = null) => new()
    {
        ProjectId = 7, Version = version, Position = position, Shown = true, Html = $"<p>{version}</p>", Markdown = version, OwnPage = "https://hub.example.org/me", Replaces = replaces,
    };

    private static PublishedFacts Sent(PublishedFacts facts) => With(facts, ReceiptAct.Done, "<p>as answered</p>");

    private static PublishedFacts Met(PublishedFacts facts, string text) => With(facts, ReceiptAct.Overridden, text);

    private static PublishedFacts With(PublishedFacts facts, string outcome, string answer)
    {
        var effect = ProjectEffects.Of(facts)[^1];
        var receipt = new ReceiptRow
        {
            Id = facts.Receipts.Count + 1, EffectKey = effect.EffectKey, Generation = effect.Generation, ProjectId = 7, Connection = 1, Plugin = effect.Plugin, Kind = effect.Kind,
            Act = ReceiptAct.Send, Json = effect.Json, ContentHash = effect.ContentHash, Position = effect.Position, EndedAt = 1, Outcome = outcome, ObjectId = "project 7", Answer = answer,
        };
        return facts with { Receipts = [.. facts.Receipts, receipt] };
    }
}
