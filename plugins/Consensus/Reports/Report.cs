using System.Globalization;
using System.Net;
using System.Text;
using LabelHub.Plugin.Consensus.Agreement;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;

namespace LabelHub.Plugin.Consensus.Reports;

/// <summary>One page about a reconciliation, that needs nothing from anywhere.</summary>
internal static class Report
{
    private const int MostRows = 50;
    private const int MostClasses = 20;

    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2430;background:#fff}table{border-collapse:collapse;margin:.5rem 0 1.5rem}caption{text-align:left;color:#52606d}th,td{padding:.2rem .7rem;border-bottom:1px solid #d9e0e6;text-align:right}th:first-child,td:first-child{text-align:left}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}";

    public static void Write(Stream stream, CrowdEstimate estimate, Estimate quality)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Reconciled answers</title><style>{Style}</style></head><body><main><h1>Reconciled answers</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{estimate.Answers.Count:N0} answers of {estimate.Answers.Workers.Count:N0} workers to {estimate.Answers.Tasks.Count:N0} tasks, by {Text(estimate.Method.Title)}. {Text(estimate.Reason)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<h2>Quality</h2><p>{Text(quality.ToString())}.</p>");
        AgreementPart(page, estimate);
        Confusions(page, estimate);
        Workers(page, estimate);
        if (WorkerConfusion.Fits(estimate)) WorkerConfusions(page, estimate);
        Hard(page, estimate);
        page.Append("</main></body></html>\n");
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void AgreementPart(StringBuilder page, CrowdEstimate estimate)
    {
        var ratings = Ratings.Of(estimate.Answers);
        var weights = Weights.Identity(ratings.Categories.Count);
        page.Append("<h2>Agreement</h2>");
        Table(page, "Each with its 95 % interval", ["coefficient", "value", "from", "to"], new (string, Func<Ratings, double>)[]
        {
            ("Percent", all => Coefficients.Percent(all, weights)),
            ("Krippendorff's alpha", Krippendorff.Nominal),
            ("Fleiss' kappa", all => Coefficients.Fleiss(all, weights)),
            ("Gwet's AC1", all => Coefficients.Gwet(all, weights)),
        }.Select(row => (row.Item1, Interval.Of(ratings, row.Item2))).Select(row => (string[])[row.Item1, Share(row.Item2.Value), Share(row.Item2.Low), Share(row.Item2.High)]));
    }

    private static void Confusions(StringBuilder page, CrowdEstimate estimate)
    {
        var (answers, k) = (estimate.Answers, estimate.Answers.Labels.Count);
        var counts = new double[k, k];
        for (var task = 0; task < answers.Tasks.Count; task++)
        {
            foreach (var label in answers.LabelsOf(task)) counts[estimate.Label(task), label]++;
        }

        page.Append("<h2>Confusions</h2>");
        var shown = Enumerable.Range(0, Math.Min(k, MostClasses)).ToArray();
        Table(page, "Of all answers to tasks with the label at the left, the share that said the label above", ["label", .. shown.Select(answers.Labels.Text)], shown.Select(row =>
        {
            var total = Enumerable.Range(0, k).Sum(column => counts[row, column]);
            return (string[])[answers.Labels.Text(row), .. shown.Select(column => total == 0 ? "" : Share(counts[row, column] / total))];
        }));
    }

    private static void Workers(StringBuilder page, CrowdEstimate estimate)
    {
        page.Append("<h2>Workers</h2>");
        Table(page, $"Expected share of right answers, with its interval; the {MostRows} lowest", ["worker", "answers", "right", "from", "to"], WorkerSummary.Of(estimate).OrderBy(worker => worker.High).Take(MostRows)
            .Select(worker => (string[])[estimate.Answers.Workers.Text(worker.Worker), worker.Answers.ToString(CultureInfo.InvariantCulture), Share(worker.Agreement), Share(worker.Low), Share(worker.High)]));
    }

    private static void WorkerConfusions(StringBuilder page, CrowdEstimate estimate)
    {
        var (workers, labels) = (estimate.Answers.Workers, estimate.Answers.Labels);
        page.Append("<h2>What single workers confuse</h2>");
        Table(page, $"Of the tasks with the label, the share to which a worker said something else, with its interval; the {MostRows} surest", ["worker", "label", "said", "tasks", "share", "from", "to"], WorkerConfusion.Of(estimate)
            .Where(one => one.Label != one.Said && one.Cell.Share > 0).OrderByDescending(one => one.Cell.Low).ThenBy(one => one.Worker).Take(MostRows)
            .Select(one => (string[])[workers.Text(one.Worker), labels.Text(one.Label), labels.Text(one.Said), one.Tasks.ToString("0.0", CultureInfo.InvariantCulture), Share(one.Cell.Share), Share(one.Cell.Low), Share(one.Cell.High)]));
    }

    private static void Hard(StringBuilder page, CrowdEstimate estimate)
    {
        var answers = estimate.Answers;
        page.Append("<h2>Hard tasks, where the next labels help most</h2>");
        Table(page, "The least certain first; contested: all said the same, and the model says otherwise", ["task", "label", "confidence", "answers", "contested"], Enumerable.Range(0, answers.Tasks.Count).OrderBy(estimate.Confidence).Take(MostRows)
            .Select(task => (string[])[answers.Tasks.Text(task), answers.Labels.Text(estimate.Label(task)), Share(estimate.Confidence(task)), answers.LabelsOf(task).Length.ToString(CultureInfo.InvariantCulture), estimate.IsContested(task) ? "yes" : ""]));
    }

    private static void Table(StringBuilder page, string caption, string[] head, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Text(caption)}</caption><thead><tr>{string.Concat(head.Select(cell => $"<th scope=\"col\">{Text(cell)}</th>"))}</tr></thead><tbody>");
        foreach (var row in rows) page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>");
        page.Append("</tbody></table>");
    }

    private static string Share(double share) => double.IsNaN(share) ? "undefined" : share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
