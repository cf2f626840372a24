using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Consensus.Tests.Redundancy;

/// <summary>Another label is asked for while it is worth it, and only then are others told.</summary>
public sealed class EnoughLabelsTests
{
    private static readonly ConsensusSettings On = new() { AskForLabels = true, Final = 0.95, Again = 0.7, Least = 2, Most = 5 };
    private static readonly Field Light = Some.Field(FieldKind.Choice, "light", "day", "night");

    [Fact]
    public void Off_as_it_comes_nothing_is_asked_for_and_nothing_held_back()
    {
        var item = Of(0.6, "day", "night", "day");

        Assert.Empty(new EnoughLabels(new()).Decide(item));
        Assert.Single(new SettledConsensus(new()).Decide(item));
    }

    [Fact]
    public void An_unsure_item_is_asked_about_once_more_and_meanwhile_nobody_is_told()
    {
        var item = Of(0.6, "day", "night", "day");

        var ask = Assert.IsType<AskLabel>(Assert.Single(Decide(item)));
        Assert.Equal((4, 3, "label|redundancy/4"), (ask.Labels, ask.Before, ask.Key));
        Assert.Empty(new SettledConsensus(On).Decide(item));
        Assert.Empty(new TieReview(On).Decide(Of(0.5, "day", "night")));
    }

    [Fact]
    public void A_sure_item_is_final()
    {
        Assert.Empty(Decide(Of(0.96, "day", "day")));
        Assert.Single(new SettledConsensus(On).Decide(Of(0.96, "day", "day")));
    }

    [Fact]
    public void A_first_label_is_the_tools_to_ask_for_and_then_as_many_as_the_least()
    {
        Assert.Empty(Decide(Of(1)));
        Assert.Empty(Decide(Of(0.6, "day", "night") with { Item = Some.Item() with { Overlap = 3 } }));
        Assert.Equal(3, Assert.IsType<AskLabel>(Assert.Single(new EnoughLabels(On with { Least = 3 }).Decide(Of(1, "day")))).Labels);
    }

    [Fact]
    public void What_was_final_is_asked_about_again_only_below_the_lower_edge()
    {
        StandingEffect[] shown = [new() { Effect = new ShowConsensus { Fields = [Some.Consensus("light", "day")] } }];

        Assert.Empty(Decide(Of(0.71, "day", "day", "night") with { Effects = shown }));
        Assert.IsType<AskLabel>(Assert.Single(Decide(Of(0.69, "day", "day", "night") with { Effects = shown })));
    }

    [Fact]
    public void What_people_were_asked_for_is_waited_for_however_sure_the_model_becomes()
    {
        StandingEffect asked = new() { Effect = new AskLabel { Labels = 4, Before = 3, Cause = "redundancy/4" }, Sent = true };
        var sure = Of(0.99, "day", "day", "night") with { Effects = [asked] };

        Assert.Equal(4, Assert.IsType<AskLabel>(Assert.Single(Decide(sure))).Labels);
        Assert.Empty(Decide(sure with { Effects = [asked with { Sent = false }] }));
        Assert.Empty(Decide(Of(0.99, "day", "day", "night", "day") with { Effects = [asked] }));
    }

    [Fact]
    public void At_the_cap_or_where_everybody_has_answered_a_person_decides_and_keeps_being_asked()
    {
        var capped = Of(0.8, "day", "night", "day", "night", "day");
        var review = Assert.IsType<AskReview>(Assert.Single(Decide(capped)));
        Assert.Contains("5 labels are the most", review.Reason, StringComparison.Ordinal);
        Assert.Single(new SettledConsensus(On).Decide(capped));

        var small = Assert.IsType<AskReview>(Assert.Single(Decide(Of(0.8, "day", "night", "day") with { People = 3 })));
        Assert.Contains("the 3 people who work on the project have all answered", small.Reason, StringComparison.Ordinal);

        // Shown since nobody is asked any more, it is not final all the same.
        StandingEffect[] standing = [new() { Effect = review, Sent = true }, new() { Effect = new ShowConsensus { Fields = [Some.Consensus("light", "day")] }, Sent = true }];
        Assert.IsType<AskReview>(Assert.Single(Decide(capped with { Effects = standing })));
    }

    [Fact]
    public void A_question_that_few_answer_is_asked_of_no_more_people_than_any_other()
    {
        var item = Of(1, "day");
        var silent = Enumerable.Range(100, On.Most - 1).Select(who => Some.Annotation(Some.Answers("other", ["x"])[0].Regions[0]) with { ContributorId = who });

        Assert.IsType<AskLabel>(Assert.Single(Decide(item)));
        Assert.IsType<AskReview>(Assert.Single(Decide(item with { Annotations = [.. item.Annotations, .. silent] })));
    }

    [Fact]
    public void A_decision_ends_it() => Assert.Empty(Decide(Of(0.6, "day", "night", "day") with { Decisions = [Some.Decision("light", "day")] }));

    [Fact]
    public void A_lead_in_votes_is_enough_where_it_is_set() => Assert.Empty(new EnoughLabels(On with { Lead = 2 }).Decide(Of(0.6, "day", "day")));

    [Fact]
    public void A_label_that_is_not_worth_its_cost_is_not_asked_for()
    {
        var item = Of(0.9, "day", "day", "night");

        Assert.IsType<AskLabel>(Assert.Single(new EnoughLabels(On with { LeastGain = 0.001 }).Decide(item)));
        Assert.IsType<AskReview>(Assert.Single(new EnoughLabels(On with { LeastGain = 0.2 }).Decide(item)));
    }

    [Fact]
    public void The_expected_gain_is_that_of_the_best_number_of_answers_and_none_of_a_guess()
    {
        Assert.Equal(0, ExpectedGain.PerAnswer(0.7, 0.5, 9), 12);
        Assert.Equal(0.3, ExpectedGain.PerAnswer(0.5, 0.8, 1), 12);
        // One answer of someone right in 60 % cannot turn 70 %; several can.
        Assert.Equal(0, ExpectedGain.PerAnswer(0.7, 0.6, 1), 12);
        Assert.InRange(ExpectedGain.PerAnswer(0.7, 0.6, 9), 1e-4, 0.3);
        Assert.Equal(0, ExpectedGain.PerAnswer(0.7, 0.8, 0));
    }

    private static IEnumerable<Outcome> Decide(ItemState item) => new EnoughLabels(On).Decide(item);

    private static ItemState Of(double confidence, params string[] labels)
    {
        var answers = Some.Answers("light", [.. labels.Select(label => new[] { label })]);
        return Some.State() with
        {
            Item = Some.Item(),
            Annotations = [.. answers.Select(answer => Some.Annotation([.. answer.Regions]) with { ContributorId = answer.ContributorId })],
            Consensus = labels.Length == 0 ? [] : [new Majority().Decide(Light, answers, FittedModel.None) with { Confidence = confidence }],
        };
    }
}
