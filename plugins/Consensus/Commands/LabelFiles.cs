using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;

namespace LabelHub.Plugin.Consensus.Commands;

/// <summary>What a reconciliation writes: a row for each task, and a row for each worker.</summary>
internal static class LabelFiles
{
    public static void Labels(Stream stream, CrowdEstimate estimate, bool posteriors)
    {
        var (answers, classes) = (estimate.Answers, estimate.Answers.Classes);
        using var csv = new CsvWriter(stream);
        csv.Field("task").Field("label").Field("confidence");
        for (var k = 0; posteriors && k < classes; k++) csv.Field(answers.Labels[k]);
        csv.End();
        for (var task = 0; task < answers.TaskCount; task++)
        {
            csv.Field(answers.Tasks[task]).Field(answers.Labels[estimate.Label(task)]).Field(estimate.Confidence(task));
            for (var k = 0; posteriors && k < classes; k++) csv.Field(estimate.Posterior(task)[k]);
            csv.End();
        }
    }

    public static void Workers(Stream stream, CrowdEstimate estimate)
    {
        using var csv = new CsvWriter(stream);
        csv.Field("worker").Field("answers").Field("agreement").Field("low").Field("high").End();
        foreach (var worker in WorkerSummary.Of(estimate))
            csv.Field(estimate.Answers.Workers[worker.Worker]).Field(worker.Answers).Field(worker.Agreement).Field(worker.Low).Field(worker.High).End();
    }

    public static void Confusions(Stream stream, CrowdEstimate estimate)
    {
        using var csv = new CsvWriter(stream);
        csv.Field("worker").Field("label").Field("said").Field("tasks").Field("share").Field("low").Field("high").End();
        foreach (var (worker, label, said, tasks, cell) in WorkerConfusion.Of(estimate))
            csv.Field(estimate.Answers.Workers[worker]).Field(estimate.Answers.Labels[label]).Field(estimate.Answers.Labels[said]).Field(tasks).Field(cell.Share).Field(cell.Low).Field(cell.High).End();
    }
}
