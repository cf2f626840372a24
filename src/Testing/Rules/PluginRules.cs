using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Testing.Samples;

namespace LabelHub.Testing.Rules;

/// <summary>A plugin's rules, built with one set of settings, ready to be asked as the host would ask them.</summary>
/// <example>
/// <code>
/// var finding = Assert.Single(PluginRules.Of&lt;TinyBoxes&gt;().Findings(Sample.Annotation(Sample.Box("Car", width: 0.01, height: 0.01))));
/// </code>
/// </example>
public sealed record PluginRules
{
    /// <summary>The plugin's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its rules about single annotations.</summary>
    public IReadOnlyList<IValidator> Validators { get; init; } = [];

    /// <summary>Its ways to reconcile answers.</summary>
    public IReadOnlyList<IAggregator> Aggregators { get; init; } = [];

    /// <summary>Its rules that want something done.</summary>
    public IReadOnlyList<IPolicy> Policies { get; init; } = [];

    /// <summary>Its rules that reward judged work.</summary>
    public IReadOnlyList<IIncentive> Incentives { get; init; } = [];

    /// <summary>What answers questions by I/O.</summary>
    public IReadOnlyList<IService> Services { get; init; } = [];

    /// <summary>The annotation tools it speaks with.</summary>
    public IReadOnlyList<IConnector> Connectors { get; init; } = [];

    /// <summary>What the rules told their <see cref="IPluginLog"/> so far.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>Builds the rules of a plugin.</summary>
    /// <typeparam name="TPlugin">The class with the <see cref="PluginAttribute"/>.</typeparam>
    /// <param name="settings">The plugin's settings record; its defaults unless given.</param>
    /// <exception cref="RuleException">The host could not build the plugin either; the message says why.</exception>
    public static PluginRules Of<TPlugin>(object? settings = null)
        where TPlugin : IPlugin, new() => Registration.Of(new TPlugin()).Build(settings);

    /// <summary>What the validators say about an annotation; the first of findings with the same key counts. One that misses a reply says nothing yet.</summary>
    /// <param name="annotation">The version to check.</param>
    /// <param name="item">The facts around it; <see cref="Sample.Context"/> unless given.</param>
    public IReadOnlyList<Finding> Findings(Annotation annotation, ItemContext? item = null)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var context = item ?? Sample.Context();
        return [.. Validators.SelectMany(rule => Said.Once(rule, annotation, context)).DistinctBy(finding => finding.Key)];
    }

    /// <summary>What the validators must know of services about an annotation, and what has no reply among the facts given.</summary>
    /// <param name="annotation">The version to check.</param>
    /// <param name="item">The facts around it; <see cref="Sample.Context"/> unless given.</param>
    public IReadOnlyList<Question> Questions(Annotation annotation, ItemContext? item = null)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var context = item ?? Sample.Context();
        return [.. Validators.SelectMany(rule => Said.By(() => rule.Ask(annotation, context))).Where(question => !context.Replies.ContainsKey(question.Key)).DistinctBy(question => question.Key)];
    }

    /// <summary>How the first aggregator that handles the field reconciles the answers.</summary>
    /// <param name="field">The field answered.</param>
    /// <param name="answers">At least one answer, one per contributor.</param>
    /// <exception cref="RuleException">No aggregator of this plugin handles the field.</exception>
    public Consensus Consensus(Field field, params IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(field);
        var aggregator = Aggregators.FirstOrDefault(rule => rule.Handles(field))
            ?? throw new RuleException($"No aggregator of plugin '{Id}' handles the field '{field.Name}' of kind {field.Kind}.");
        return aggregator.Decide(field, answers, FittedModel.None);
    }

    /// <summary>What the policies want done about an item.</summary>
    /// <param name="item">All that stands about the item.</param>
    /// <exception cref="RuleException">A policy said something else than an effect.</exception>
    public IReadOnlyList<Effect> Effects(ItemState item) =>
        [.. Policies.SelectMany(rule => Said.Only<Effect>(rule, () => rule.Decide(item))).DistinctBy(effect => effect.Key)];

    /// <summary>What the incentives give for one settled judgement.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="who">The contributor as they stand.</param>
    public IReadOnlyList<Award> Awards(Judgement judgement, ContributorState who) =>
        [.. Incentives.SelectMany(rule => Said.By(() => rule.Reward(judgement, who))).DistinctBy(award => award.Key)];

    /// <summary>What the policies give a contributor.</summary>
    /// <param name="who">The contributor as they stand.</param>
    /// <exception cref="RuleException">A policy said something else than an award.</exception>
    public IReadOnlyList<Award> Awards(ContributorState who) =>
        [.. Policies.SelectMany(rule => Said.Only<Award>(rule, () => rule.Decide(who))).DistinctBy(award => award.Key)];
}
