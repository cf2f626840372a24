using LabelHub.Host.Stages;
using LabelHub.Host.Web.Parts;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>A fall of the accuracy in sentences.</summary>
internal static class AccuracyWords
{
    /// <summary>Both counts, and how far the share fell.</summary>
    public static string Of(AccuracyDrop drop) =>
        $"Under {drop.Version} {Share(drop.Right, drop.Judged)} to known items were right; {(drop.Before is null ? "before the first version" : $"under {drop.Before}")} it was {Share(drop.RightBefore, drop.JudgedBefore)}. {Fall(drop)}";

    private static string Share(int right, int judged) => $"{Words.Count(right)} of {Words.Of(judged, "answer")} ({Words.Share(right, judged)})";

    private static string Fall(AccuracyDrop drop) => $"That is lower by {Points(drop.Low)} to {Points(drop.High)} in a hundred (95 % interval).";

    private static string Points(double share) => share < 0.01 ? "less than 1" : Words.Count((long)Math.Round(share * 100));
}
