using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Quality;

/// <summary>
/// Reconciles with known labels. First without them: that shows how good the other labels are, and how sure one may be. Then with them:
/// they are kept, and what is learned of the workers rests on them too.
/// </summary>
internal static class Judged
{
    public static (CrowdEstimate Estimate, Estimate Quality) Run(Method method, AnswerTable answers, int[]? known, bool ordered = false)
    {
        if (known is null || Array.TrueForAll(known, k => k == AnswerFile.Unknown)) return (method.Run(answers, ordered: ordered), Estimate.NotKnown);
        var blind = method.Run(answers, ordered: ordered);
        var tasks = Enumerable.Range(0, answers.Tasks.Count);
        var quality = StratifiedQuality.Of([.. tasks.Select(blind.Confidence)], [.. tasks.Select(task => known[task] == AnswerFile.Unknown ? (bool?)null : known[task] == blind.Label(task))]);
        var fitted = method.Fit(answers, known);
        if (blind.Fitted.Decider is not CautiousDecider cautious || fitted.Decider is not CautiousDecider model) return (new(method, answers, fitted, known, ordered), quality);
        var (power, doubt) = Calibrator.Learn(cautious.Model, answers, known);
        return (new(method, answers, fitted with { Decider = new CautiousDecider(model.Model, power, doubt) }, known, ordered), quality);
    }
}
