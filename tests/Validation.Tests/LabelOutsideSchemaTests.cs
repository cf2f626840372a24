using System.Globalization;

namespace LabelHub.Validation.Tests;

public sealed class LabelOutsideSchemaTests
{
    private static readonly Field Animal = Some.Field(FieldKind.Choices, "animal", "cat", "dog");

    [Fact]
    public void A_label_the_schema_does_not_offer_is_an_error_that_says_which_are_offered()
    {
        var finding = Assert.Single(Check(Animal, SomeRegion.Choices("animal", "cat", "horse")));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("choices-animal", finding.Place?.Region);
        Assert.Equal("'horse' is not among the labels of 'animal', which are: 'cat', 'dog'.", finding.Message(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Two_unknown_labels_of_one_region_are_one_finding_that_names_both() =>
        Assert.Contains("'horse', 'cow'", Assert.Single(Check(Animal, SomeRegion.Choices("animal", "horse", "cow"))).Message(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Fact]
    public void Labels_are_compared_letter_by_letter() => Assert.Single(Check(Animal, SomeRegion.Choices("animal", "Cat")));

    [Fact]
    public void A_label_on_offer_is_fine() => Assert.Empty(Check(Animal, SomeRegion.Choices("animal", "dog")));

    [Fact]
    public void A_question_that_takes_its_labels_from_the_item_accepts_any() =>
        Assert.Empty(Check(Animal with { OpenLabels = true }, SomeRegion.Choices("animal", "horse")));

    [Fact]
    public void A_question_without_labels_accepts_any() =>
        Assert.Empty(Check(Animal with { Labels = [] }, SomeRegion.Choices("animal", "horse")));

    [Fact]
    public void A_question_outside_the_schema_is_another_rules_matter() =>
        Assert.Empty(Check(Animal, SomeRegion.Choices("plant", "oak")));

    [Fact]
    public void Only_ten_of_many_labels_are_quoted()
    {
        var many = Animal with { Labels = [.. Enumerable.Range(1, 12).Select(number => $"label{number}")] };

        var message = Assert.Single(Check(many, SomeRegion.Choices("animal", "horse"))).Message(CultureInfo.InvariantCulture);

        Assert.EndsWith("'label10' and 2 more.", message, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Check(Field field, Region region) => new LabelOutsideSchema().Validate(Some.Annotation(region), Some.Context(field));
}
