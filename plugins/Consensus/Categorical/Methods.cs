using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Auto;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>All methods by name.</summary>
public static class Methods
{
    public static IReadOnlyList<Method> All { get; } =
    [
        new("auto", "Chosen from the answers", AutoChoice.Fit),
        new("majority", "Majority", (answers, _) => Votes(answers)),
        new("wawa", "Worker agreement with the aggregate", (answers, known) => new(Wawa.Fit(answers, known), 2)),
        new("dawid-skene", "Dawid-Skene", (answers, known) => Latent(answers, new DawidSkene(), known)),
        new("hierarchical-dawid-skene", "Hierarchical Dawid-Skene", (answers, known) => Latent(answers, new HierarchicalDawidSkene(), known)),
        new("one-coin", "One-coin Dawid-Skene", (answers, known) => Latent(answers, new OneCoin(), known)),
        new("glad", "GLAD", (answers, known) => Of(Glad.Fit(answers, known))),
        new("mace", "MACE", (answers, known) => Latent(answers, new Mace(), known)),
        new("bwa", "Bayesian weighted average", (answers, known) => Of(answers.Classes, Bwa.Fit(answers, known))),
        new("ibcc", "Independent Bayesian classifier combination", (answers, known) => Latent(answers, new Ibcc(), known)),
        new("ebcc", "Enhanced Bayesian classifier combination", (answers, known) => Latent(answers, new Ebcc(3), known)),
    ];

    public static Method? Find(string name) => All.FirstOrDefault(method => method.Name == name);

    internal static Fitted Latent(AnswerTable answers, IEstimator estimator, int[]? known)
    {
        var learned = Learning.Run(answers, estimator, known);
        return new(new LatentDecider(learned.Model), learned.Iterations);
    }

    internal static Fitted Votes(AnswerTable answers)
    {
        var weights = new double[(answers.WorkerCount + 1) * answers.Classes];
        Array.Fill(weights, 1);
        return new(new WeightDecider(answers.Classes, weights, []), 1);
    }

    private static Fitted Of((double[] Abilities, double[] Priors, int Iterations) glad) => new(new GladDecider(glad.Abilities, glad.Priors), glad.Iterations);

    private static Fitted Of(int classes, (double[] Weights, double[] Means, int Iterations) bwa) => new(new WeightDecider(classes, bwa.Weights, bwa.Means), bwa.Iterations);
}
