using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
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

        Assert.Equal(["newest"], Assert.Single(To(annotations)).Labels);
    }

    [Fact]
    public void Of_two_at_the_same_instant_the_later_made_counts()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(1, "second", id: 2), SomeFacts.Annotation(1, "first", id: 1)];

        Assert.Equal(["second"], Assert.Single(To(annotations)).Labels);
    }

    [Fact]
    public void Skipped_and_gold_work_is_no_answer()
    {
        var (skipped, gold) = (SomeFacts.Annotation(1, "a"), SomeFacts.Annotation(2, "b"));
        (skipped.Skipped, gold.Gold) = (true, true);

        Assert.Equal([3], To([skipped, gold, SomeFacts.Annotation(3, "c")]).Select(answer => answer.ContributorId));
    }

    [Fact]
    public void A_newer_skip_lets_the_older_work_stand()
    {
        var skipped = SomeFacts.Annotation(1, null, updated: 9, id: 2);
        skipped.Skipped = true;

        Assert.Single(To([SomeFacts.Annotation(1, "a", id: 1), skipped]));
    }

    [Fact]
    public void Work_without_a_region_for_the_field_is_no_answer_to_it()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(1, null), SomeFacts.Annotation(2, "a")];

        Assert.Equal([2], To(annotations).Select(answer => answer.ContributorId));
        Assert.Empty(Answers.To(Some.Field(FieldKind.Choice, "other"), annotations, Peers.None));
    }

    [Fact]
    public void Answers_stand_in_the_order_of_people_whatever_the_order_of_annotations()
    {
        AnnotationRow[] annotations = [SomeFacts.Annotation(9, "a"), SomeFacts.Annotation(2, "a"), SomeFacts.Annotation(5, "a")];

        Assert.Equal([2, 5, 9], To(annotations).Select(answer => answer.ContributorId));
    }

    [Fact]
    public void Answers_from_elsewhere_count_under_the_fields_name_here()
    {
        var there = SomeFacts.Annotation(7, null);
        there.Content = Content.Write(new Content.Work { Regions = [SomeRegion.Choices("tone", "no")] });
        var peers = new Peers { Work = [new(there, new(Names(), Names(("tone", SomeFacts.Field))))] };

        var answers = Answers.To(SomeFacts.Question, [SomeFacts.Annotation(1, "yes")], peers);

        Assert.Equal([(1L, "yes"), (7L, "no")], answers.Select(answer => (answer.ContributorId, answer.Labels.Single())));
        Assert.All(answers, answer => Assert.All(answer.Regions, region => Assert.Equal(SomeFacts.Field, region.Field)));
    }

    [Fact]
    public void An_answer_from_elsewhere_with_a_label_that_is_unknown_here_is_none()
    {
        var peers = new Peers { Work = [new(SomeFacts.Annotation(7, "perhaps"), new(Names(), Names()))] };

        Assert.Equal([1], Answers.To(SomeFacts.Question, [SomeFacts.Annotation(1, "yes")], peers).Select(answer => answer.ContributorId));
    }

    [Fact]
    public void Of_a_person_with_two_accounts_the_newest_answer_counts_once()
    {
        var peers = new Peers
        {
            Work = [new(SomeFacts.Annotation(7, "no", updated: 9), new(Names(), Names())), new(SomeFacts.Annotation(8, null, updated: 10), new(Names(), Names()))],
            Persons = new Dictionary<long, long> { [1] = 1, [7] = 1, [8] = 1 },
        };

        var answer = Assert.Single(Answers.To(SomeFacts.Question, [SomeFacts.Annotation(1, "yes")], peers));

        Assert.Equal((1L, "no"), (answer.ContributorId, answer.Labels.Single()));
    }

    private static IReadOnlyList<Answer> To(params AnnotationRow[] annotations) => Answers.To(SomeFacts.Question, annotations, Peers.None);

    private static Dictionary<string, string> Names(params (string Own, string Common)[] pairs) => pairs.ToDictionary(pair => pair.Own, pair => pair.Common, StringComparer.Ordinal);
}
