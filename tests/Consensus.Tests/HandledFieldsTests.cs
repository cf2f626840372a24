namespace LabelHub.Consensus.Tests;

public sealed class HandledFieldsTests
{
    [Theory]
    [InlineData(FieldKind.Choice, true)]
    [InlineData(FieldKind.Choices, true)]
    [InlineData(FieldKind.Rating, true)]
    [InlineData(FieldKind.Boxes, false)]
    [InlineData(FieldKind.Text, false)]
    [InlineData(FieldKind.Unknown, false)]
    public void Only_answers_made_of_labels_can_be_counted(FieldKind kind, bool handled) =>
        Assert.Equal(handled, new Majority().Handles(Some.Field(kind, "field")));

    [Fact]
    public void A_question_per_region_has_no_answer_per_item() =>
        Assert.False(new Majority().Handles(Some.Field(FieldKind.Choice, "field") with { PerRegion = true }));
}
