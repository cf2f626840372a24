using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

public sealed class AnswersTests
{
    [Fact]
    public void A_persons_newest_annotation_is_their_answer()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(1, "newest", updated: 5, id: 1), SomeFacts.Annotation(1, "older", updated: 2, id: 2)];

        Assert.Equal(["newest"], Assert.Single(Answers.To(SomeFacts.Field, annotations)).Labels);
    }

    [Fact]
    public void Of_two_at_the_same_instant_the_later_made_counts()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(1, "second", id: 2), SomeFacts.Annotation(1, "first", id: 1)];

        Assert.Equal(["second"], Assert.Single(Answers.To(SomeFacts.Field, annotations)).Labels);
    }

    [Fact]
    public void Skipped_and_gold_work_is_no_answer()
    {
        var (skipped, gold) = (SomeFacts.Annotation(1, "a"), SomeFacts.Annotation(2, "b"));
        (skipped.Skipped, gold.Gold) = (true, true);

        Assert.Equal([3], Answers.To(SomeFacts.Field, [skipped, gold, SomeFacts.Annotation(3, "c")]).Select(answer => answer.ContributorId));
    }

    [Fact]
    public void A_newer_skip_lets_the_older_work_stand()
    {
        var skipped = SomeFacts.Annotation(1, null, updated: 9, id: 2);
        skipped.Skipped = true;

        Assert.Single(Answers.To(SomeFacts.Field, [SomeFacts.Annotation(1, "a", id: 1), skipped]));
    }

    [Fact]
    public void Work_without_a_region_for_the_field_is_no_answer_to_it()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(1, null), SomeFacts.Annotation(2, "a")];

        Assert.Equal([2], Answers.To(SomeFacts.Field, annotations).Select(answer => answer.ContributorId));
        Assert.Empty(Answers.To("other", annotations));
    }

    [Fact]
    public void Answers_stand_in_the_order_of_people_whatever_the_order_of_annotations()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(9, "a"), SomeFacts.Annotation(2, "a"), SomeFacts.Annotation(5, "a")];

        Assert.Equal([2, 5, 9], Answers.To(SomeFacts.Field, annotations).Select(answer => answer.ContributorId));
    }
}
