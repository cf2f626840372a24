using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>A way to reconcile answers to a question with one right label.</summary>
public sealed class Method
{
    private readonly Func<AnswerTable, int[]?, Fitted> _fit;

    internal Method(string name, string title, Func<AnswerTable, int[]?, Fitted> fit) => (Name, Title, _fit) = (name, title, fit);

    /// <summary>As the command line and a project's setting name it.</summary>
    public string Name { get; }

    public string Title { get; }

    /// <summary>Reconciles.</summary>
    /// <param name="answers">All answers.</param>
    /// <param name="known">The class of each task whose truth is known, else -1; null where none is.</param>
    /// <param name="ordered">Whether the classes are steps of a scale.</param>
    public CrowdEstimate Run(AnswerTable answers, int[]? known = null, bool ordered = false) => new(this, answers, Fit(answers, known), known, ordered);

    internal Fitted Fit(AnswerTable answers, int[]? known = null) => _fit(answers, known);
}
