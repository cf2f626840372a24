namespace LabelHub.LabelStudio.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("""<Choices name="f" toName="t"/>""", FieldKind.Choice)]
    [InlineData("""<Choices name="f" toName="t" choice="single-radio"/>""", FieldKind.Choice)]
    [InlineData("""<Choices name="f" toName="t" choice="multiple"/>""", FieldKind.Choices)]
    [InlineData("""<Labels name="f" toName="t"/>""", FieldKind.Spans)]
    [InlineData("""<TextArea name="f" toName="t"/>""", FieldKind.Text)]
    [InlineData("""<Number name="f" toName="t"/>""", FieldKind.Number)]
    [InlineData("""<Rating name="f" toName="t"/>""", FieldKind.Rating)]
    [InlineData("""<RectangleLabels name="f" toName="i"/>""", FieldKind.Boxes)]
    [InlineData("""<Rectangle name="f" toName="i"/>""", FieldKind.Boxes)]
    [InlineData("""<PolygonLabels name="f" toName="i"/>""", FieldKind.Polygons)]
    [InlineData("""<Polygon name="f" toName="i"/>""", FieldKind.Polygons)]
    [InlineData("""<HyperTextLabels name="f" toName="t"/>""", FieldKind.Unknown)]
    [InlineData("""<Taxonomy name="f" toName="t"/>""", FieldKind.Unknown)]
    public void A_control_is_a_field_of_its_kind(string control, FieldKind kind)
    {
        var field = Assert.Single(Read(control).Fields);
        Assert.Equal(("f", kind), (field.Name, field.Kind));
        Assert.StartsWith($"<{field.ToolKind} ", control, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_on_an_image_name_what_another_control_draws()
    {
        Assert.Equal(FieldKind.Boxes, Read("""<Labels name="f" toName="i"/><Rectangle name="r" toName="i"/>""").Find("f")!.Kind);
        Assert.Equal(FieldKind.Polygons, Read("""<Labels name="f" toName="i"/><Polygon name="r" toName="i"/>""").Find("f")!.Kind);
        Assert.Equal(FieldKind.Unknown, Read("""<Labels name="f" toName="i"/>""").Find("f")!.Kind);
    }

    [Fact]
    public void Labels_are_found_at_any_depth_by_alias_and_nested_choices_are_paths()
    {
        var field = Read("""<Choices name="f" toName="t"><View><Choice value="Spam" alias="s"/></View><Choice value="Animal"><Choice value="Dog"/></Choice></Choices>""").Find("f")!;
        Assert.Equal(["s", "Animal", "Animal/Dog"], field.Labels);
    }

    [Fact]
    public void Attributes_that_matter_to_rules_are_kept()
    {
        var schema = Read("""
            <Choices name="a" toName="t" required="true" perRegion="true"/>
            <View visibleWhen="choice-selected"><TextArea name="b" toName="t"/></View>
            <Choices name="c" toName="t" value="$options"/>
            <Number name="d" toName="t"/>
            """);
        Assert.True(schema.Find("a") is { Required: true, PerRegion: true, Conditional: false, OpenLabels: false });
        Assert.True(schema.Find("b") is { Required: false, Conditional: true });
        Assert.True(schema.Find("c") is { OpenLabels: true, Conditional: false });
        Assert.True(schema.Find("d") is { Required: false, PerRegion: false, Conditional: false });
    }

    [Fact]
    public void The_schema_keeps_the_tool_s_own_words() => Assert.Equal("<View><Text name=\"t\" value=\"$t\"/></View>", Some.Schema("<View><Text name=\"t\" value=\"$t\"/></View>").Raw);

    private static LabelSchema Read(string controls) =>
        Some.Schema($"""<View><Text name="t" value="$t"/><Image name="i" value="$i"/>{controls}</View>""");
}
