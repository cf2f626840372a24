using LabelHub.Host.Rules;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>Chooses how a project's answers are reconciled: a new ruleset from now on; what it changes behind it is listed as a plan.</summary>
internal sealed class AggregatorChoice(PluginCatalog catalog, Rulebook rulebook, Activation activation, ProjectStage stage, TranslateLane translate, Hub hub)
{
    /// <summary>The names of all aggregators that are loaded.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken stop)
    {
        var (timeline, names) = (rulebook.Timeline, new List<string>());
        foreach (var entry in timeline.Current.Plugins)
        {
            if (catalog.Find(entry.Id) is not { Status: PluginStatus.Active } build || build.Rules.All(r => r.Kind != RuleKind.Aggregator)) continue;
            var rules = (await rulebook.OpenAsync(entry.Id, timeline, [(0, 0)], stop))(entry, 0, 0);
            var found = await build.Thread.RunAsync(new Subject("aggregators", 0), () => rules.Aggregators.Select(a => a.Name).ToArray(), stop: stop);
            if (found.Completed) names.AddRange(found.Value);
        }

        return [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <returns>Whether there is such a project; and why the aggregator cannot be chosen, <see langword="null"/> when it is in force.</returns>
    public async Task<(bool Known, string? Refusal)> ChooseAsync(long project, string? name, CancellationToken stop)
    {
        if (await hub.ReadAsync(session => ProjectStore.FindAsync(session, project, stop), stop) is not { } row) return (false, null);
        var names = await NamesAsync(stop);
        if (name is null || !names.Contains(name)) return (true, $"aggregator: '{name}' is no loaded aggregator. Accepted are {string.Join(", ", names.Select(n => $"'{n}'"))}.");
        await stage.FitAsync(row, name, stop);
        await translate.CatchUpWithHouseAsync(stop);
        var (timeline, current) = (rulebook.Timeline, rulebook.Timeline.Current);
        var changed = current with { Aggregators = new SortedDictionary<string, string>(current.Aggregators.ToDictionary(), StringComparer.Ordinal) { [Scope.Project(project)] = name } };
        var chosen = changed.Hash() == current.Hash() || await activation.ActivateAsync(changed, $"project {project} reconciled by '{name}'", stop, timeline.CurrentActivation);
        return (true, chosen ? null : RulesetChange.Crossed);
    }
}
