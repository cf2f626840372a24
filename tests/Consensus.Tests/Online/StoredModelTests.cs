using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Online;

namespace LabelHub.Consensus.Tests.Online;

public sealed class StoredModelTests
{
    public static TheoryData<CrowdAggregator> Aggregators() =>
    [
        new AutoAggregator(), new WawaAggregator(), new DawidSkeneAggregator(), new HierarchicalDawidSkeneAggregator(), new OneCoinAggregator(),
        new GladAggregator(), new MaceAggregator(), new BwaAggregator(), new IbccAggregator(), new EbccAggregator(),
    ];

    [Theory]
    [MemberData(nameof(Aggregators), DisableDiscoveryEnumeration = true)]
    public void What_is_decided_over_the_stored_model_is_what_the_batch_says(CrowdAggregator aggregator)
    {
        var dog = DogAnswers.Read();
        var estimate = Methods.Find(aggregator.Name)!.Run(Crowd.Read("dog").Answers);
        var fitted = aggregator.Fit(new() { Field = dog.Field, Items = dog.Items }, null);
        var stored = new FittedModel { Layout = fitted.Layout, State = fitted.State.ToArray() };

        foreach (var (item, answers) in dog.Items)
        {
            var task = estimate.Answers.Tasks.Find(item.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var decided = aggregator.Decide(dog.Field, answers, stored);
            Assert.Equal(estimate.Answers.Labels.Text(estimate.Label(task)), decided.Labels[0]);
            Assert.Equal(estimate.Confidence(task), decided.Confidence, 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Aggregators), DisableDiscoveryEnumeration = true)]
    public void Before_anything_was_learned_it_is_the_majority(CrowdAggregator aggregator)
    {
        var (field, answers) = (Some.Field(FieldKind.Choice, "field", "a", "b"), Some.Answers("field", [["a"], ["b"], ["a"]]));

        Assert.Equivalent(new Majority().Decide(field, answers, FittedModel.None), aggregator.Decide(field, answers, FittedModel.None), strict: true);
    }

    [Theory]
    [MemberData(nameof(Aggregators), DisableDiscoveryEnumeration = true)]
    public void Who_was_never_met_and_a_label_never_given_are_no_trouble(CrowdAggregator aggregator)
    {
        var field = Some.Field(FieldKind.Choice, "field", "a", "b");
        var fitted = aggregator.Fit(new() { Field = field, Items = new Dictionary<long, IReadOnlyList<Answer>> { [1] = Some.Answers("field", [["a"], ["a"], ["b"]]), [2] = Some.Answers("field", [["b"], ["b"], ["b"]]) } }, null);
        var strangers = Some.Answers("field", [["a"], ["a"], ["new"]]).Select(answer => answer with { ContributorId = answer.ContributorId + 1000 }).ToList();

        Assert.InRange(aggregator.Decide(field, strangers, fitted).Confidence, 0, 1);
        Assert.Equal(["new"], aggregator.Decide(field, [strangers[2]], fitted).Labels);
    }

    [Fact]
    public void Of_several_right_labels_each_has_a_model_of_its_own()
    {
        var field = Some.Field(FieldKind.Choices, "field", "a", "b", "c");
        var items = Enumerable.Range(1, 40).ToDictionary(i => (long)i, i => Some.Answers("field", [["a", "b"], ["a", "b"], ["a", "c"]]));
        var aggregator = new AutoAggregator();

        var decided = aggregator.Decide(field, items[1], aggregator.Fit(new() { Field = field, Items = items }, null));

        Assert.Equal(["a", "b"], decided.Labels);
        Assert.True(decided.HasWinner);
    }

    [Fact]
    public void A_unanimous_answer_that_the_model_overturns_is_contested_and_waits_for_a_person()
    {
        // Two say the opposite of what five others say, always: where only those two answered, the opposite of their word is likely.
        var items = Enumerable.Range(0, 200).ToDictionary(i => (long)i, i => (IReadOnlyList<Answer>)Says(i % 2 == 0 ? "x" : "y", i % 2 == 0 ? "y" : "x"));
        var (field, aggregator) = (Some.Field(FieldKind.Choice, "field", "x", "y"), new DawidSkeneAggregator());
        var model = aggregator.Fit(new() { Field = field, Items = items }, null);

        var decided = aggregator.Decide(field, [.. Says("x", "y").TakeLast(2)], model);

        Assert.Equal(["x"], decided.Labels);
        Assert.True(decided.Contested);
        Assert.False(decided.HasWinner);
        Assert.Equal(["y"], decided.Unweighted!.Labels);
    }

    private static List<Answer> Says(string careful, string contrary) =>
        [.. Some.Answers("field", [[careful], [careful], [careful], [careful], [careful], [contrary], [contrary]]).Select((answer, at) => answer with { ContributorId = at + 1 })];
}
