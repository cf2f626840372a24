using LabelHub.Host.Pipeline;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Demo;

/// <summary>Has the demo's answers reconciled by another aggregator than the usual one.</summary>
internal sealed class DemoAggregator(AggregatorChoice choice, Rulebook rulebook, Activation activation, ProjectStage stage)
{
    /// <summary>Puts it in force for the demo's connection, before the first answer comes.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public async Task ChooseAsync(long connection, string name, CancellationToken stop)
    {
        var names = await choice.NamesAsync(stop);
        if (!names.Contains(name)) throw new InvalidOperationException($"There is no aggregator '{name}'. Accepted are {string.Join(", ", names)}.");
        var (timeline, current) = (rulebook.Timeline, rulebook.Timeline.Current);
        var changed = current with { Aggregators = new SortedDictionary<string, string>(current.Aggregators.ToDictionary(), StringComparer.Ordinal) { [Scope.Connection(connection)] = name } };
        if (changed.Hash() != current.Hash() && !await activation.ActivateAsync(changed, $"the demo is reconciled by '{name}'", stop, timeline.CurrentActivation))
            throw new InvalidOperationException(RulesetChange.Crossed);
    }

    /// <summary>Has it learn from all answers now, instead of at the next turn of the schedule.</summary>
    public Task LearnAsync(CancellationToken stop) => stage.RunAsync(any: true, stop);
}
