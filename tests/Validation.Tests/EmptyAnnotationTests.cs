namespace LabelHub.Validation.Tests;

public sealed class EmptyAnnotationTests
{
    [Fact]
    public void An_annotation_without_any_answer_is_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(Check(Some.Annotation(), new())).Severity);

    [Fact]
    public void A_setting_makes_it_an_error() =>
        Assert.Equal(Severity.Error, Assert.Single(Check(Some.Annotation(), new() { EmptyIsError = true })).Severity);

    [Fact]
    public void An_annotation_with_an_answer_is_fine() =>
        Assert.Empty(Check(Some.Annotation(SomeRegion.Choices("animal", "cat")), new()));

    [Fact]
    public void A_skipped_item_is_not_an_empty_annotation() =>
        Assert.Empty(Check(Some.Annotation() with { Skipped = true }, new()));

    private static IEnumerable<Finding> Check(Annotation annotation, ValidationSettings settings) =>
        new EmptyAnnotation(settings).Validate(annotation, Some.Context());
}
