using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Reconciles the answers of several people to one field. Must be pure, and must not depend on the order of the answers.</summary>
public interface IAggregator
{
    /// <summary>The name a project setting chooses it by, such as <c>majority</c>.</summary>
    string Name { get; }

    /// <summary>Whether it can reconcile answers to such a field.</summary>
    /// <param name="field">A field of a label schema.</param>
    bool Handles(Field field);

    /// <summary>Whether it learns from a project's answers, so that <see cref="Fit"/> is worth calling.</summary>
    bool Learns => false;

    /// <summary>Learns from all answers of a project. Runs as a project job; the result is kept as a numbered snapshot.</summary>
    /// <param name="answers">All answers to one field.</param>
    /// <param name="previous">The last model with the same layout, or <see langword="null"/>.</param>
    /// <returns>What was learned; <see cref="FittedModel.None"/> from an aggregator that does not learn.</returns>
    FittedModel Fit(AnswerSet answers, FittedModel? previous) => FittedModel.None;

    /// <summary>Reconciles the answers to one field of one item.</summary>
    /// <param name="field">The field; <see cref="Handles"/> was true for it.</param>
    /// <param name="answers">At least one answer, one per contributor.</param>
    /// <param name="model">The model of the current snapshot.</param>
    Consensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model);
}
