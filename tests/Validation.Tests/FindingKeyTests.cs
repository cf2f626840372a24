namespace LabelHub.Validation.Tests;

/// <summary>A finding is known by its key: two under one key would be one, and the other lost.</summary>
public sealed class FindingKeyTests
{
    [Fact]
    public void The_findings_of_a_thoroughly_wrong_annotation_have_different_keys()
    {
        var settings = new ValidationSettings();
        IValidator[] rules =
        [
            new RequiredField(), new LabelOutsideSchema(), new FieldOutsideSchema(), new EmptyAnnotation(settings), new BoxOutsideImage(settings),
            new TinyBox(settings), new PolygonTooFewPoints(), new PolygonOutsideImage(settings), new EmptySpan(),
        ];
        var context = Some.Context(
            Some.Field(FieldKind.Boxes, "cars", "Truck"),
            Some.Field(FieldKind.Choice, "weather", "rain") with { Required = true },
            Some.Field(FieldKind.Choice, "light", "day") with { Required = true });
        var annotation = Some.Annotation(
            SomeRegion.Box("cars", -1, -1, 0.001, 0.001),
            SomeRegion.Box("cars", 2, 2, 0.001, 0.001) with { Key = "another-box" },
            SomeRegion.Polygon("road", (2, 2)),
            SomeRegion.Span("names", 3, 3));

        var keys = rules.SelectMany(rule => rule.Validate(annotation, context)).Select(finding => finding.Key).ToList();

        Assert.Equal(13, keys.Count);
        Assert.Distinct(keys);
    }
}
