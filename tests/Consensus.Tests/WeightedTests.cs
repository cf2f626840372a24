namespace LabelHub.Consensus.Tests;

public sealed class WeightedTests
{
    private static readonly Field Colour = new() { Name = "colour", Kind = FieldKind.Choice, Labels = ["red", "green", "blue"] };

    [Fact]
    public void One_who_has_been_right_outweighs_two_who_guess()
    {
        var consensus = new Weighted().Decide(Colour, [Says(1, "red"), Says(10, "green"), Says(11, "green")], Learned());

        Assert.Equal(["red"], consensus.Labels);
        Assert.True(consensus.HasWinner);
        Assert.InRange(consensus.Confidence, 0.5, 1);
    }

    [Fact]
    public void The_result_in_which_every_answer_counts_the_same_stands_beside_it()
    {
        ItemConsensus plain = new Weighted().Decide(Colour, [Says(1, "red"), Says(10, "green"), Says(11, "green")], Learned()).Unweighted!;

        Assert.Equal(["green"], plain.Labels);
        Assert.Equal(2.0 / 3, plain.Confidence, 12);
        Assert.Null(plain.Unweighted);
    }

    [Fact]
    public void Before_anything_was_learned_it_is_the_majority()
    {
        Answer[] answers = [Says(1, "red"), Says(10, "green"), Says(11, "green")];

        Assert.Equivalent(new Majority().Decide(Colour, answers, FittedModel.None), new Weighted().Decide(Colour, answers, FittedModel.None), strict: true);
    }

    [Fact]
    public void Who_is_new_is_taken_for_average_and_one_answer_hardly_moves_that()
    {
        var before = Reliabilities.Of(Learned());
        var after = Reliabilities.Learn(new() { Field = Colour, Items = new Dictionary<long, IReadOnlyList<Answer>>(Crowd()) { [999] = [Says(1, "red"), Says(2, "red"), Says(77, "blue")] } });

        Assert.InRange(before.Of(77) - after.Of(77), 0.001, 0.1);
    }

    [Fact]
    public void What_is_learned_does_not_depend_on_the_order_of_the_answers()
    {
        var turned = Crowd().Reverse().ToDictionary(item => item.Key, item => (IReadOnlyList<Answer>)[.. item.Value.Reverse()]);

        Assert.Equal(Learned().State.ToArray(), new Weighted().Fit(new() { Field = Colour, Items = turned }, null).State.ToArray());
    }

    [Fact]
    public void Of_several_right_labels_each_is_weighed_for_itself()
    {
        var fruit = new Field { Name = "fruit", Kind = FieldKind.Choices, Labels = ["red", "green", "blue"] };
        var consensus = new Weighted().Decide(fruit, [Says(1, "red", "blue"), Says(2, "red", "blue"), Says(10, "green"), Says(11, "green"), Says(12, "green")], Learned());

        Assert.Equal(["red", "blue"], consensus.Labels);
    }

    [Fact]
    public void On_real_answers_it_is_more_accurate_than_the_majority()
    {
        var dog = DogAnswers.Read();
        var (plain, weighted) = (new Majority(), new Weighted());
        var model = weighted.Fit(new() { Field = dog.Field, Items = dog.Items }, null);

        var majority = dog.Accuracy(item => plain.Decide(dog.Field, item, FittedModel.None));
        var ours = dog.Accuracy(item => weighted.Decide(dog.Field, item, model));

        Assert.Equal(0.8178, majority, 4);
        Assert.InRange(ours, 0.826, 1);
    }

    private static FittedModel Learned() => new Weighted().Fit(new() { Field = Colour, Items = Crowd() }, null);

    /// <summary>Five careful people (1 to 5), and three (10 to 12) who always say green.</summary>
    private static Dictionary<long, IReadOnlyList<Answer>> Crowd() => Enumerable.Range(0, 60).ToDictionary(
        i => (long)i,
        i => (IReadOnlyList<Answer>)[.. Enumerable.Range(1, 5).Select(who => Says(who, Colour.Labels[i % 3])), .. Enumerable.Range(10, 3).Select(who => Says(who, "green"))]);

    private static Answer Says(long who, params string[] labels) => new()
    {
        ContributorId = who,
        AnnotationId = who,
        Regions = [new ChoicesRegion { Key = "c", Field = "colour", Labels = labels }],
    };
}
