namespace LabelHub.Validation.Tests;

public sealed class FieldOutsideSchemaTests
{
    private static readonly Field Animal = Some.Field(FieldKind.Choice, "animal", "cat");

    [Fact]
    public void An_answer_to_a_question_the_schema_does_not_ask_is_a_warning_per_question()
    {
        var annotation = Some.Annotation(SomeRegion.Choices("plant", "oak"), SomeRegion.Choices("plant", "elm"), SomeRegion.Choices("animal", "cat"));

        var finding = Assert.Single(Check(annotation, Some.Context(Animal)));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(new Place { Field = "plant" }, finding.Place);
        Assert.Equal([(object)"plant", 2L], finding.Arguments);
    }

    [Fact]
    public void A_schema_that_is_not_known_yet_proves_nothing() =>
        Assert.Empty(Check(Some.Annotation(SomeRegion.Choices("plant", "oak")), Some.Context()));

    [Fact]
    public void Links_between_regions_need_no_question() =>
        Assert.Empty(Check(Some.Annotation(new RelationRegion { Key = "relation#1", Field = "relation", From = "a", To = "b" }), Some.Context(Animal)));

    private static IEnumerable<Finding> Check(Annotation annotation, ItemContext context) => new FieldOutsideSchema().Validate(annotation, context);
}
