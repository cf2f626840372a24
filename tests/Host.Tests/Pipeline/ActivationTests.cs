using LabelHub.Host.Pipeline;
using LabelHub.Host.Rules;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Pipeline;

public sealed class ActivationTests(Engines engines)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Of_two_changes_of_the_same_rules_the_second_is_told_so_and_takes_nothing_back(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var (before, activation) = (bench.Get<Rulebook>().Timeline, bench.Get<Activation>());

        Assert.True(await activation.ActivateAsync(With(before.Current, "weighted"), "one", Stop, before.CurrentActivation));
        await bench.WorkAsync();
        await activation.ActivateAsync(With(before.Current, "majority"), "another", Stop, before.CurrentActivation);
        await bench.WorkAsync();

        Assert.Equal("weighted", bench.Get<Rulebook>().Timeline.Current.Aggregator(1, 10));
    }

    private static Ruleset With(Ruleset ruleset, string aggregator) => ruleset with { Aggregators = new Dictionary<string, string> { [Scope.Default] = "majority", [Scope.Project(10)] = aggregator } };
}
