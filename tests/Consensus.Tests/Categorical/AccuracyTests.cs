namespace LabelHub.Consensus.Tests.Categorical;

/// <summary>On the two crowds that may be kept here. The reference is crowd-kit 1.4.1 on the same answers.</summary>
public sealed class AccuracyTests
{
    [Theory]
    [InlineData("dog", "majority", 0.8178)]
    [InlineData("dog", "dawid-skene", 0.8426)]
    [InlineData("dog", "wawa", 0.8290)]
    [InlineData("bluebird", "majority", 0.7593)]
    [InlineData("bluebird", "dawid-skene", 0.8889)]
    [InlineData("bluebird", "wawa", 0.7593)]
    public void The_classical_methods_are_as_accurate_as_the_reference(string set, string method, double reference) =>
        Assert.Equal(reference, Crowd.Read(set).Accuracy(method), 0.001);

    [Theory]
    [InlineData("dog", "hierarchical-dawid-skene", 0.830)]
    [InlineData("dog", "ibcc", 0.838)]
    [InlineData("dog", "ebcc", 0.835)]
    [InlineData("dog", "bwa", 0.835)]
    [InlineData("dog", "glad", 0.830)]
    [InlineData("dog", "mace", 0.829)]
    [InlineData("dog", "one-coin", 0.829)]
    [InlineData("bluebird", "hierarchical-dawid-skene", 0.888)]
    [InlineData("bluebird", "ibcc", 0.888)]
    [InlineData("bluebird", "mace", 0.888)]
    public void The_further_methods_are_no_worse_than_their_authors_say(string set, string method, double least) =>
        Assert.InRange(Crowd.Read(set).Accuracy(method), least, 1);

    [Theory]
    [InlineData("dog")]
    [InlineData("bluebird")]
    public void What_is_chosen_from_the_answers_alone_beats_the_majority_and_says_why(string set)
    {
        var crowd = Crowd.Read(set);
        var estimate = LabelHub.Plugin.Consensus.Categorical.Methods.Find("auto")!.Run(crowd.Answers);

        Assert.InRange(crowd.Accuracy(estimate), crowd.Accuracy("majority") + 0.01, 1);
        Assert.EndsWith("classes.", estimate.Reason, StringComparison.Ordinal);
    }
}
