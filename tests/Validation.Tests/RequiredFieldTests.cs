using System.Globalization;

namespace LabelHub.Validation.Tests;

public sealed class RequiredFieldTests
{
    private static readonly Field Sentiment = Some.Field(FieldKind.Choice, "sentiment", "positive", "negative") with { Required = true };

    [Fact]
    public void A_required_question_without_an_answer_is_an_error_that_quotes_it()
    {
        var finding = Assert.Single(Check(Sentiment, Some.Annotation()));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("sentiment", finding.Place?.Field);
        Assert.Equal("The question 'sentiment' is required and has no answer.", finding.Message(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_answered_required_question_is_fine() =>
        Assert.Empty(Check(Sentiment, Some.Annotation(SomeRegion.Choices("sentiment", "positive"))));

    [Fact]
    public void An_answer_to_another_question_does_not_help() =>
        Assert.Single(Check(Sentiment, Some.Annotation(SomeRegion.Choices("topic", "positive"))));

    [Fact]
    public void A_choice_without_a_pick_is_no_answer() =>
        Assert.Single(Check(Sentiment, Some.Annotation(SomeRegion.Choices("sentiment"))));

    [Fact]
    public void A_text_of_blanks_is_no_answer() =>
        Assert.Single(Check(Some.Field(FieldKind.Text, "why") with { Required = true }, Some.Annotation(SomeRegion.Text("why", " ", "\t"))));

    public static TheoryData<Region> Nothing =>
    [
        new DateTimeRegion { Key = "k", Field = "f", Text = " " },
        new RankingRegion { Key = "k", Field = "f", Groups = [new() { Name = "rank" }] },
        SomeRegion.Mask("f", 2, 2, 4),
    ];

    [Theory]
    [MemberData(nameof(Nothing))]
    public void A_blank_date_an_order_of_nothing_and_a_bare_mask_are_no_answers(Region region) =>
        Assert.Single(Check(Some.Field(FieldKind.Unknown, "f") with { Required = true }, Some.Annotation(region)));

    [Fact]
    public void No_stars_are_no_answer() =>
        Assert.Single(Check(Some.Field(FieldKind.Rating, "stars") with { Required = true }, Some.Annotation(SomeRegion.Rating("stars", 0))));

    [Fact]
    public void A_question_that_is_not_required_may_stay_open() =>
        Assert.Empty(Check(Sentiment with { Required = false }, Some.Annotation()));

    [Fact]
    public void A_conditional_question_may_never_have_been_shown() =>
        Assert.Empty(Check(Sentiment with { Conditional = true }, Some.Annotation()));

    [Fact]
    public void A_question_per_region_is_not_asked_of_the_item() =>
        Assert.Empty(Check(Sentiment with { PerRegion = true }, Some.Annotation()));

    [Fact]
    public void A_skipped_item_owes_no_answer() =>
        Assert.Empty(Check(Sentiment, Some.Annotation() with { Skipped = true }));

    private static IEnumerable<Finding> Check(Field field, Annotation annotation) => new RequiredField().Validate(annotation, Some.Context(field));
}
