using System.Globalization;
using LabelHub.Plugin.Consensus.Agreement;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>A run of <c>aggregate</c> in figures.</summary>
internal sealed record Summary
{
    public required string Method { get; init; }

    public required string Reason { get; init; }

    public required int Answers { get; init; }

    public required int Tasks { get; init; }

    public required int Workers { get; init; }

    public required int Labels { get; init; }

    public required int Iterations { get; init; }

    /// <summary>Krippendorff's alpha of the answers; null where no task has two.</summary>
    public required double? Alpha { get; init; }

    public required double MeanConfidence { get; init; }

    /// <summary>Tasks to which all said the same, and the model says otherwise.</summary>
    public required int Contested { get; init; }

    /// <summary>Null where nothing is known.</summary>
    public required Estimate? Quality { get; init; }

    public required int RowsLeftOut { get; init; }

    public static Summary Of(CrowdEstimate estimate, Estimate quality, int leftOut)
    {
        var answers = estimate.Answers;
        var alpha = Krippendorff.Nominal(Ratings.Of(answers));
        var (confidence, contested) = (0.0, 0);
        for (var task = 0; task < answers.Tasks.Count; task++)
        {
            confidence += estimate.Confidence(task);
            if (estimate.IsContested(task)) contested++;
        }

        return new()
        {
            Method = estimate.Method.Name,
            Reason = estimate.Reason,
            Answers = answers.Count,
            Tasks = answers.Tasks.Count,
            Workers = answers.Workers.Count,
            Labels = answers.Labels.Count,
            Iterations = estimate.Iterations,
            Alpha = double.IsNaN(alpha) ? null : alpha,
            MeanConfidence = confidence / Math.Max(1, answers.Tasks.Count),
            Contested = contested,
            Quality = quality.Accuracy is null ? null : quality,
            RowsLeftOut = leftOut,
        };
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tasks:N0} tasks, {Answers:N0} answers of {Workers:N0} workers, {Labels} labels; alpha {(Alpha is { } alpha ? $"{alpha:0.000}" : "undefined")}; {Contested:N0} contested. Quality: {Quality ?? Estimate.NotKnown}.{(Reason.Length > 0 ? " " + Reason : "")}");
}
