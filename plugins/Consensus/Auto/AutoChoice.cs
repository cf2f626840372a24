using System.Globalization;
using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Auto;

/// <summary>
/// Chooses from the answers alone. What decides is whether those who answered err together: if splitting each class into subtypes
/// makes the answers likelier by more than the split costs, three models with subtypes are averaged with the plain votes; else two that see a worker
/// differently, by confusions and by attention.
/// </summary>
internal static class AutoChoice
{
    /// <summary>Flattening and doubt without known answers: chosen on fifteen public crowds together, and cautious on purpose.</summary>
    public const double Power = 0.7;
    public const double Doubt = 1.5;

    /// <summary>Cells an iteration of the question may touch: larger crowds are asked on a share of their tasks.</summary>
    private const long MostWork = 2_000_000;
    private const int Subtypes = 3;
    private const int MostSubtypes = 5;
    private const long MostCells = 50_000_000;

    public static Fitted Fit(AnswerTable answers, int[]? known)
    {
        if (Cells(answers, 1) > MostCells) return new(Wawa.Fit(answers, known), 2, $"{answers.Classes} labels and {answers.WorkerCount} workers are too many to learn who confuses what, so each weighs as often as they agree with the majority.");
        var gain = SubtypeGain(answers);
        Fitted[] members = gain > 0
            ? [Hierarchical(answers, known, 3, 5), Hierarchical(answers, known, MostSubtypes, 10), Methods.Latent(answers, new Ebcc(MostSubtypes), known), Methods.Votes(answers)]
            : [Hierarchical(answers, known, 1, 10), Methods.Latent(answers, new Mace(), known)];
        var mixture = new MixtureDecider([.. members.Select(member => member.Decider)]);
        return new(new CautiousDecider(mixture, Power, Doubt), members.Sum(member => member.Iterations), Sentence(answers, mixture, gain));
    }

    /// <summary>What subtypes add to the evidence, all costs taken off, by answer.</summary>
    private static double SubtypeGain(AnswerTable answers)
    {
        if (answers.Classes < 2 || answers.Count == 0 || Cells(answers, MostSubtypes) > MostCells) return 0;
        var step = (int)Math.Max(1, (long)answers.Count * answers.Classes * Subtypes / MostWork);
        var asked = step == 1 ? answers : answers.EveryTask(step);
        return (Learning.Run(asked, new Ebcc(Subtypes)).Objective - Learning.Run(asked, new Ibcc()).Objective) / asked.Count;
    }

    private static long Cells(AnswerTable answers, int subtypes) => (long)answers.WorkerCount * answers.Classes * answers.Classes * subtypes;

    private static Fitted Hierarchical(AnswerTable answers, int[]? known, int subtypes, int iterations) =>
        Methods.Latent(answers, new HierarchicalDawidSkene { Subtypes = subtypes, MostIterations = iterations }, known);

    private static string Sentence(AnswerTable answers, MixtureDecider mixture, double gain) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(gain > 0 ? "People err together on the same kind of task" : "People err independently of one another")} (subtypes of classes {(gain > 0 ? "add" : "would take")} {Math.Abs(gain):0.0000} nats an answer), so {(gain > 0 ? "three models with subtypes and the votes are" : "hierarchical Dawid-Skene and MACE are")} averaged; they agree on {Harmony.Of(answers, mixture):P0} of the tasks, with {(double)answers.Count / Math.Max(1, answers.TaskCount):0.0} answers to a task, {(double)answers.Count / Math.Max(1, answers.WorkerCount):0} of each person, and {answers.Classes} classes.");
}
