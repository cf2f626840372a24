using System.Globalization;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Cvat;

/// <summary>
/// LabelHub's names of things in CVAT. An item is a frame of a task, since several jobs may show it; an annotation is what one job holds on a frame. CVAT itself has
/// an id for neither.
/// </summary>
internal static class ToolIds
{
    private const string Review = "review";

    /// <summary>The job and frame of an annotation, and whether it is a reviewer's.</summary>
    public readonly record struct Place(int Job, int Frame, bool IsReview);

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Item(int task, int frame) => string.Create(CultureInfo.InvariantCulture, $"{task}:{frame}");

    public static string Annotation(int job, int frame) => string.Create(CultureInfo.InvariantCulture, $"{job}:{frame}");

    /// <summary>What a reviewer made of a frame stands beside what the annotator did.</summary>
    public static string Correction(int job, int frame) => $"{Annotation(job, frame)}:{Review}";

    /// <summary>Somebody worked on the job, and nothing tells who.</summary>
    public static string UnknownUser(int job) => string.Create(CultureInfo.InvariantCulture, $"unknown-{job}");

    public static int? User(string contributor) => int.TryParse(contributor, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static int Number(string id, string of) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ToolException(ToolFailure.Rejected, $"'{id}' is not an id of a CVAT {of}; expected is a whole number.");

    public static (int Task, int Frame) ItemOf(string id) => id.Split(':') is [var task, var frame]
        ? (Number(task, "task"), Number(frame, "frame"))
        : throw new ToolException(ToolFailure.Rejected, $"'{id}' is not a frame of a CVAT task; expected is a task and a frame, such as '88:214'.");

    public static Place AnnotationOf(string id) => id.Split(':') switch
    {
        [var job, var frame] => new(Number(job, "job"), Number(frame, "frame"), false),
        [var job, var frame, Review] => new(Number(job, "job"), Number(frame, "frame"), true),
        _ => throw new ToolException(ToolFailure.Rejected, $"'{id}' is not what a CVAT job holds on a frame; expected is a job and a frame, such as '412:214'."),
    };
}
