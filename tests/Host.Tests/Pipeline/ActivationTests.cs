using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
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

    [Theory, EveryEngine]
    public async Task Whoever_reads_the_rules_while_they_change_never_takes_old_ones_for_new(Engine engine)
    {
        await using var bench = await Workbench.OpenAsync(engines, engine);
        var (rulebook, hub) = (bench.Get<Rulebook>(), bench.Get<Hub>());
        var (begin, json) = (rulebook.Position, Content.Write(rulebook.Timeline.Current));
        using var over = new CancellationTokenSource();
        var old = 0;
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await rulebook.RefreshAsync(Stop);
                var position = rulebook.Position;
                if (position > begin && !rulebook.Timeline.Rulesets.ContainsKey(position)) Interlocked.Increment(ref old);
            }
        })));
        for (var position = begin + 1; position <= begin + 60; position++)
        {
            var activated = position;
            await hub.WriteAsync(
                async session =>
                {
                    await session.UpsertAsync([new RulesetRow { Position = activated, Hash = "h", Json = json, Cause = "test" }], Stop);
                    var cursor = await CursorStore.FindAsync(session, House.Connection, Stop);
                    cursor.Position = activated;
                    await session.UpsertAsync([cursor], Stop);
                },
                Stop);
        }

        await over.CancelAsync();
        await reading;
        Assert.Equal(0, old);
    }

    private static Ruleset With(Ruleset ruleset, string aggregator) => ruleset with { Aggregators = new Dictionary<string, string> { [Scope.Default] = "majority", [Scope.Project(10)] = aggregator } };
}
