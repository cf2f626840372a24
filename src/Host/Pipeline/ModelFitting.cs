using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

/// <summary>Has an aggregator learn from the project's answers. What it cannot learn anew stays as learned before.</summary>
internal sealed partial class ModelFitting(PluginCatalog catalog, Rulebook rulebook, Hub hub, ILogger<ModelFitting> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<LearnedModel>> FitAsync(ProjectRow project, string aggregator, long number, CancellationToken stop)
    {
        var (schema, known) = await hub.ReadAsync(async session => (await ProjectStore.SchemaAsync(session, project.Id, stop), await SnapshotStore.ModelsAsync(session, project.Id, stop)), stop);
        var models = new List<LearnedModel>();
        foreach (var learner in await LearnersAsync(project, aggregator, schema ?? LabelSchema.Empty, stop))
        {
            var before = known.FirstOrDefault(m => (m.Plugin, m.Aggregator, m.Field) == (learner.Plugin.Id, learner.Name, learner.Field.Name));
            var model = await LearnAsync(learner, project, before, number, stop);
            if (model is not null) models.Add(model);
        }

        return models;
    }

    /// <summary>The aggregator of that name for each field it learns about.</summary>
    private async Task<IReadOnlyList<Learner>> LearnersAsync(ProjectRow project, string name, LabelSchema schema, CancellationToken stop)
    {
        var (timeline, learners) = (rulebook.Timeline, new List<Learner>());
        foreach (var entry in timeline.Current.Plugins)
        {
            if (catalog.Find(entry.Id) is not { Status: PluginStatus.Active } build || build.Rules.All(r => r.Kind != RuleKind.Aggregator)) continue;
            var rules = (await rulebook.OpenAsync(entry.Id, timeline, [(project.Connection, project.Id)], stop))(entry, project.Connection, project.Id);
            var found = await build.Thread.RunAsync(
                new Subject("project", project.Id),
                () => (from aggregator in rules.Aggregators
                       where aggregator.Name == name && aggregator.Learns
                       from field in schema.Fields
                       where !field.PerRegion && aggregator.Handles(field)
                       select new Learner(build, aggregator, name, field)).ToArray(),
                stop: stop);
            if (found.Completed) learners.AddRange(found.Value);
        }

        return learners;
    }

    private async Task<LearnedModel?> LearnAsync(Learner learner, ProjectRow project, LearnedModel? before, long number, CancellationToken stop)
    {
        var answers = await hub.ReadAsync(session => AnswersAsync(session, project.Id, learner.Field, stop), stop);
        if (answers.Items.Count == 0) return before;
        var fitted = await learner.Plugin.Thread.RunAsync(new Subject("project", project.Id), () => learner.Aggregator.Fit(answers, before?.Model), Limit, stop);
        if (!fitted.Completed)
        {
            Log.NotFitted(logger, learner.Name, learner.Field.Name, project.Title, fitted.Reason);
            return before;
        }

        return new()
        {
            Plugin = learner.Plugin.Id,
            Aggregator = learner.Name,
            Field = learner.Field.Name,
            Answers = answers.Items.Values.Sum(item => (long)item.Count),
            FittedIn = number,
            Layout = fitted.Value.Layout,
            State = fitted.Value.State.ToArray(),
        };
    }

    private static async Task<AnswerSet> AnswersAsync(Session session, long project, Field field, CancellationToken stop)
    {
        var items = new Dictionary<long, IReadOnlyList<Answer>>();
        await foreach (var item in ProjectWork.ReadAsync(session, project, stop))
        {
            if (Answers.To(field, item.Annotations, item.Peers) is { Count: > 0 } answers) items[item.Item] = answers;
        }

        return new() { Field = field, Items = items };
    }

    private sealed record Learner(PluginBuild Plugin, IAggregator Aggregator, string Name, Field Field);

    private static partial class Log
    {
        [LoggerMessage(2301, LogLevel.Warning, "Aggregator '{Aggregator}' learned nothing new about '{Field}' of project '{Project}'; its last model stands: {Reason}")]
        public static partial void NotFitted(ILogger logger, string aggregator, string field, string project, string? reason);
    }
}
