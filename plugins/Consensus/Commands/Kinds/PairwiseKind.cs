using System.Globalization;
using LabelHub.Plugin.Consensus.Comparisons;

namespace LabelHub.Plugin.Consensus.Commands.Kinds;

/// <summary>Which of two is better: columns left, right and label, the label being one of the two.</summary>
internal sealed class PairwiseKind : IAnswerKind
{
    public string Name => "pairwise";

    public IReadOnlyList<string> Methods { get; } = ["bradley-terry"];

    public IReadOnlyList<string> Foreign => ["--posteriors", "--workers", "--confusions", "--report", "--gold"];

    public int Run(CommandCall call, string method)
    {
        var files = new Files(call);
        var met = files.Read("answers", ComparisonTable.Read);
        files.Done();
        if (met.Met.Count == 0) throw new InvalidDataException("There is no usable row: the columns are left, right and label, and the label is what stands at the left or at the right.");
        var scores = BradleyTerry.Scores(met.Items.Count, met.Met);
        Files.Write(call.Value("--out"), call.Has("--json") ? null : call.Output, stream => Write(stream, met, scores));
        return files.Told(new PairwiseSummary { Method = method, Comparisons = met.Met.Count, Items = met.Items.Count, RowsLeftOut = files.Faults });
    }

    private static void Write(Stream stream, ComparisonTable met, double[] scores)
    {
        using var csv = new CsvWriter(stream);
        csv.Field("item").Field("score").Field("rank").End();
        foreach (var (rank, item) in Enumerable.Range(0, scores.Length).OrderByDescending(item => scores[item]).ThenBy(met.Items.Text, StringComparer.Ordinal).Index())
            csv.Field(met.Items[item]).Field(scores[item]).Field((rank + 1).ToString(CultureInfo.InvariantCulture)).End();
    }

    private sealed record PairwiseSummary
    {
        public required string Method { get; init; }

        public required int Comparisons { get; init; }

        public required int Items { get; init; }

        public required int RowsLeftOut { get; init; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Items:N0} items, {Comparisons:N0} comparisons, by {Method}: one item is better than another with probability score / (score + the other's score).");
    }
}
