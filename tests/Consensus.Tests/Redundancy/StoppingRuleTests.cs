using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Redundancy;

namespace LabelHub.Consensus.Tests.Redundancy;

public sealed class StoppingRuleTests
{
    private static readonly StoppingRule Rule = new() { Final = 0.99, Again = 0.9, Most = 5 };

    [Theory]
    [InlineData(1, 1.0, NextStep.Ask)]
    [InlineData(2, 0.98, NextStep.Ask)]
    [InlineData(2, 0.99, NextStep.Finish)]
    [InlineData(5, 0.98, NextStep.Escalate)]
    public void An_item_is_asked_for_until_it_is_sure_or_dear(int answers, double posterior, NextStep step) =>
        Assert.Equal(step, Rule.Decide(new() { Answers = answers, Posterior = posterior }));

    [Fact]
    public void What_was_final_stays_so_until_it_falls_below_the_lower_edge()
    {
        Assert.Equal(NextStep.Finish, Rule.Decide(new() { Answers = 3, Posterior = 0.91 }, wasFinal: true));
        Assert.Equal(NextStep.Ask, Rule.Decide(new() { Answers = 3, Posterior = 0.89 }, wasFinal: true));
    }

    [Fact]
    public void A_lead_in_votes_is_enough_and_an_answer_that_is_not_worth_its_cost_is_not_asked_for()
    {
        Assert.Equal(NextStep.Finish, (Rule with { Lead = 2 }).Decide(new() { Answers = 2, Posterior = 0.6, Lead = 2 }));
        Assert.Equal(NextStep.Escalate, (Rule with { LeastGain = 0.01 }).Decide(new() { Answers = 3, Posterior = 0.6, ExpectedGain = 0.001 }));
    }

    [Fact]
    public void Where_nobody_is_left_to_ask_a_person_decides() =>
        Assert.Equal(NextStep.Escalate, Rule.Decide(new() { Answers = 1, Posterior = 0.6, CanBeAsked = 0 }));

    [Fact]
    public void Asking_answer_by_answer_saves_a_quarter_of_the_labels_at_less_than_a_third_of_a_point()
    {
        var dog = Crowd.Read("dog");
        var oneCoin = Methods.Find("one-coin")!;
        double accuracy = 0, used = 0;
        for (var order = 0; order < 3; order++)
        {
            var replay = new Replay(dog.Answers, oneCoin, new() { Most = int.MaxValue }, order);
            var labels = replay.Run();
            accuracy += Enumerable.Range(0, labels.Length).Average(task => labels[task] == dog.Truth[task] ? 1.0 : 0) / 3;
            used += replay.Used / 3.0;
        }

        Assert.InRange(used / dog.Answers.Count, 0.5, 0.75);
        Assert.InRange(accuracy, dog.Accuracy("one-coin") - 0.0033, 1);
    }
}
