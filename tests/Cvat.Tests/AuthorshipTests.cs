using LabelHub.Plugin.Cvat.Comparing;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Cvat.Tests;

/// <summary>Whose a change is, and as what it counts.</summary>
public sealed class AuthorshipTests
{
    private static readonly DateTimeOffset Began = Some.Time - TimeSpan.FromHours(1);

    [Fact]
    public void Who_saved_did_the_work_whoever_has_the_job_now() => Assert.Equal(("412:214", "7", false), Told(Of("annotation", assignee: 9, saver: "7")));

    [Fact]
    public void Who_has_the_job_did_it_where_nothing_tells_who_saved() => Assert.Equal(("412:214", "9", false), Told(Of("annotation", assignee: 9)));

    [Fact]
    public void Nobody_is_made_up_but_someone_unknown_where_nothing_tells() => Assert.Equal(("412:214", "unknown-412", false), Told(Of("annotation")));

    [Fact]
    public void Work_goes_on_while_the_same_person_does_it_and_is_another_persons_own_from_then_on()
    {
        Assert.Equal(Began, Of("annotation", saver: "7", answer: Known("7")).CreatedAt);
        Assert.Equal(Some.Time, Of("annotation", saver: "9", answer: Known("7")).CreatedAt);
    }

    [Theory]
    [InlineData("validation")]
    [InlineData("acceptance")]
    public void What_a_reviewer_changes_is_a_correction_beside_the_answer(string stage) => Assert.Equal(("412:214:review", "9", true), Told(Of(stage, assignee: 9, saver: "9", answer: Known("7"))));

    [Fact]
    public void What_the_annotator_mends_in_a_later_stage_is_still_the_answer() => Assert.Equal(("412:214", "7", false), Told(Of("validation", assignee: 7, saver: "7", answer: Known("7"))));

    [Fact]
    public void Who_annotated_what_is_in_review_already_is_not_the_reviewer_who_has_it() => Assert.Equal(("412:214", "unknown-412", false), Told(Of("acceptance", assignee: 9)));

    [Fact]
    public void What_a_reviewer_draws_where_nothing_was_is_a_correction() => Assert.Equal(("412:214:review", "9", true), Told(Of("validation", assignee: 9, saver: "9")));

    [Fact]
    public void What_only_a_reviewer_drew_stays_theirs_where_nothing_tells_who_saved() => Assert.Equal(
        ("412:214:review", "9", true), Told(Authorship.Of(At("validation", null), 214, null, null, Known("9") with { Id = "412:214:review", Correction = true })));

    [Fact]
    public void What_replicas_were_merged_into_is_nobodys_answer() => Assert.True(Of("annotation", assignee: 7, replicas: 3).Correction);

    [Fact]
    public void Ground_truth_is_made_in_any_stage() => Assert.Equal(("412:214", "9", false), Told(Of("acceptance", assignee: 9, type: Job.GroundTruthType)));

    private static Authorship Of(string stage, int? assignee = null, string? saver = null, AnnotationSeen? answer = null, int replicas = 0, string type = "annotation") =>
        Authorship.Of(At(stage, assignee) with { Type = type, Replicas = replicas }, 214, saver, answer, null);

    private static Job At(string stage, int? assignee) =>
        new() { Id = 412, Task = 88, Project = 31, Start = 200, Stop = 299, Stage = stage, State = "completed", Type = "annotation", Assignee = assignee, UpdatedAt = Some.Time };

    private static AnnotationSeen Known(string contributor) => new() { Id = "412:214", Item = "88:214", Project = "31", Contributor = contributor, CreatedAt = Began, UpdatedAt = Began };

    private static (string Id, string Who, bool Correction) Told(Authorship author) => (author.Id, author.Contributor, author.Correction);
}
