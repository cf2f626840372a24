using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Stages;

public sealed class GoldAccuracyTests
{
    private static readonly LabelSchema Schema = Some.Schema(SomeFacts.Question);
    private static readonly GoldRow Yes = new() { ItemId = SomeFacts.Item, Field = SomeFacts.Field, Answer = Content.Write<Region[]>([SomeRegion.Choices(SomeFacts.Field, "yes")]) };

    [Fact]
    public void Answers_count_under_the_version_they_were_given_under()
    {
        // Positions are 20 and the person's number.
        IReadOnlyList<GuidelineRow> versions = [new() { Version = "1.0.0", Position = 21 }, new() { Version = "2.0.0", Position = 23 }];

        var found = Of(versions, SomeFacts.Annotation(1, "yes"), SomeFacts.Annotation(2, "no"), SomeFacts.Annotation(3, "no"), SomeFacts.Annotation(4, "yes"), SomeFacts.Annotation(5, "yes"));

        Assert.Equal([("", 1, 1.0), ("1.0.0", 2, 0.0), ("2.0.0", 2, 1.0)], found.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value.Judged, v.Value.Estimate)));
        Assert.InRange(found["2.0.0"].Low, 0.2, 0.5);
    }

    [Fact]
    public void What_was_skipped_or_only_heard_of_counts_for_nothing()
    {
        var (skipped, heard) = (SomeFacts.Annotation(1, "yes"), SomeFacts.Annotation(2, "yes"));
        (skipped.Skipped, heard.Verified) = (true, false);

        Assert.Empty(Of([], skipped, heard));
    }

    [Fact]
    public void A_known_answer_to_a_field_that_is_gone_counts_for_nothing() =>
        Assert.Empty(GoldAccuracy.Of(LabelSchema.Empty, [], [Yes], [SomeFacts.Annotation(1, "yes")]));

    private static IReadOnlyDictionary<string, Skill> Of(IReadOnlyList<GuidelineRow> versions, params IReadOnlyList<AnnotationRow> work) => GoldAccuracy.Of(Schema, versions, [Yes], work);
}
