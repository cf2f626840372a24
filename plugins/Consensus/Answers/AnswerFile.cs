namespace LabelHub.Plugin.Consensus.Answers;

/// <summary>Answers and known labels from a stream.</summary>
public static class AnswerFile
{
    /// <summary>Reads columns task, worker and label.</summary>
    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public static AnswerTable Read(Stream stream, Action<RowFault> fault, Action<long>? progress = null)
    {
        var builder = new AnswerTableBuilder();
        new RowReader(["task", "worker", "label"], (task, worker, label) =>
        {
            builder.Add(task, worker, label);
            return null;
        }, fault) { Progress = progress }.Read(stream);
        return builder.Build();
    }

    /// <summary>Reads columns task and label.</summary>
    /// <returns>The class of each task, -1 where it is not told.</returns>
    /// <exception cref="InvalidDataException">The first line does not name the columns.</exception>
    public static int[] ReadKnown(Stream stream, AnswerTable answers, Action<RowFault> fault)
    {
        var known = new int[answers.TaskCount];
        Array.Fill(known, Unknown);
        new RowReader(["task", "label"], (task, label, _) =>
        {
            if (answers.Tasks.Find(task) is var at and >= 0) known[at] = answers.Labels.Find(label) is var k and >= 0 ? k : NotGiven;
            return null;
        }, fault).Read(stream);
        return known;
    }

    /// <summary>Nothing is known of the task.</summary>
    public const int Unknown = -1;

    /// <summary>The task's label is known, and nobody gave it to any task.</summary>
    public const int NotGiven = -2;
}
