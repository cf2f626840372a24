using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>
/// Whose a change is, and as what it counts. The tool tells no author of anything: who saved is known from its deliveries, else who has the job is taken. What somebody
/// else changes in a later stage corrects the work and is no answer; what somebody else changes before that is their own work from then on.
/// </summary>
internal sealed record Authorship
{
    public required string Id { get; init; }

    public required string Contributor { get; init; }

    /// <summary>When this person's work on the frame began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public bool Correction { get; init; }

    /// <param name="job">The job as it is now.</param>
    /// <param name="frame">The frame that changed.</param>
    /// <param name="saver">Who saved; <see langword="null"/> where nothing tells.</param>
    /// <param name="answer">What is known of the annotator's work on the frame.</param>
    /// <param name="correction">What is known of a reviewer's.</param>
    public static Authorship Of(Job job, int frame, string? saver, AnnotationSeen? answer, AnnotationSeen? correction)
    {
        var (own, review) = (ToolIds.Annotation(job.Id, frame), ToolIds.Correction(job.Id, frame));
        var assignee = job.Assignee is { } user ? ToolIds.Text(user) : null;
        if (!job.IsReviewed || job.Type == Job.GroundTruthType)
        {
            var author = saver ?? assignee ?? answer?.Contributor ?? ToolIds.UnknownUser(job.Id);
            return Make(own, author, answer, job, correction: job.Replicas > 0);
        }

        if (answer is null && correction is null && saver is null) return Make(own, ToolIds.UnknownUser(job.Id), answer, job, correction: job.Replicas > 0);
        var reviewer = saver ?? assignee ?? (answer ?? correction)!.Contributor;
        return reviewer == answer?.Contributor ? Make(own, reviewer, answer, job, correction: answer.Correction) : Make(review, reviewer, correction, job, correction: true);
    }

    private static Authorship Make(string id, string contributor, AnnotationSeen? known, Job job, bool correction) => new()
    {
        Id = id,
        Contributor = contributor,
        CreatedAt = known?.Contributor == contributor ? known.CreatedAt : job.UpdatedAt,
        Correction = correction,
    };
}
