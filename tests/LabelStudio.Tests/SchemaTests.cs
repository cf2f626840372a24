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
    [InlineData("""<HyperTextLabels name="f" toName="t"/>""", FieldKind.Hypertext)]
    [InlineData("""<ParagraphLabels name="f" toName="t"/>""", FieldKind.Paragraphs)]
    [InlineData("""<Taxonomy name="f" toName="t"/>""", FieldKind.Taxonomy)]
    [InlineData("""<EllipseLabels name="f" toName="i"/>""", FieldKind.Ellipses)]
    [InlineData("""<KeyPointLabels name="f" toName="i"/>""", FieldKind.KeyPoints)]
    [InlineData("""<BrushLabels name="f" toName="i"/>""", FieldKind.Masks)]
    [InlineData("""<BitmaskLabels name="f" toName="i"/>""", FieldKind.Masks)]
    [InlineData("""<TimeSeriesLabels name="f" toName="t"/>""", FieldKind.TimeRanges)]
    [InlineData("""<TimelineLabels name="f" toName="t"/>""", FieldKind.TimeRanges)]
    [InlineData("""<VideoRectangle name="f" toName="t"/>""", FieldKind.Tracks)]
    [InlineData("""<DateTime name="f" toName="t"/>""", FieldKind.DateTime)]
    [InlineData("""<Ranker name="f" toName="t"/>""", FieldKind.Ranking)]
    [InlineData("""<Pairwise name="f" toName="t"/>""", FieldKind.Choice)]
    [InlineData("""<VectorLabels name="f" toName="i"/>""", FieldKind.Unknown)]
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
        Assert.Equal(FieldKind.Masks, Read("""<Labels name="f" toName="i"/><Brush name="r" toName="i"/>""").Find("f")!.Kind);
        Assert.Equal(FieldKind.Unknown, Read("""<Labels name="f" toName="i"/>""").Find("f")!.Kind);
        Assert.Equal(FieldKind.Unknown, Read("""<Labels name="f" toName="i"/><Rectangle name="r" toName="i"/><Polygon name="p" toName="i"/>""").Find("f")!.Kind);
    }

    [Theory]
    [InlineData("HyperText", FieldKind.Hypertext)]
    [InlineData("Paragraphs", FieldKind.Paragraphs)]
    [InlineData("Audio", FieldKind.TimeRanges)]
    public void Labels_mark_what_their_object_shows(string shown, FieldKind kind) =>
        Assert.Equal(kind, Read($"""<{shown} name="o" value="$o"/><Labels name="f" toName="o"/>""").Find("f")!.Kind);

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
    public void Limits_of_numbers_stars_and_uses_are_kept()
    {
        var schema = Read("""
            <Number name="n" toName="t" min="-2.5" max="10" step="0.5"/>
            <Rating name="r" toName="t"/><Rating name="r3" toName="t" maxRating="3"/>
            <RectangleLabels name="b" toName="i" maxUsages="5"><Label value="Car"/><Label value="Sign" alias="s" maxUsages="1"/></RectangleLabels>
            <Taxonomy name="x" toName="t" leafsOnly="true" maxUsages="2"><Choice value="A"><Choice value="B"/></Choice></Taxonomy>
            """);
        Assert.Equal((-2.5, 10, "0.5"), (schema.Find("n")!.Min, schema.Find("n")!.Max, schema.Find("n")!.Attributes["step"]));
        Assert.Equal((5, 3), (schema.Find("r")!.Max, schema.Find("r3")!.Max));
        Assert.Equal([("Car", 5), ("s", 1)], schema.Find("b")!.MaxUses.Select(limit => (limit.Key, limit.Value)));
        Assert.True(schema.Find("x") is { LeavesOnly: true, MaxUses.Count: 0, Labels: ["A", "A/B"] });
        Assert.Equal("2", schema.Find("x")!.Attributes["maxUsages"]);
    }

    [Fact]
    public void Conditions_of_a_question_and_of_all_it_stands_in_are_kept()
    {
        var schema = Read("""
            <Choices name="kind" toName="t"><Choice value="a"/></Choices>
            <View visibleWhen="choice-selected" whenTagName="kind" whenChoiceValue="a, b">
              <View visibleWhen="no-region-selected"><TextArea name="why" toName="t"/></View>
            </View>
            <Rating name="sure" toName="i" perRegion="true" whenTagName="box" whenLabelValue="Car"/>
            <Number name="n" toName="t" visibleWhen="choice-unselected" whenTagName="kind"/>
            <Number name="m" toName="t" visibleWhen="moon-full"/>
            """);
        Assert.Empty(schema.Find("kind")!.Conditions);
        Assert.Equal(["ChoiceSelected kind a|b", "NoRegionSelected  "], Conditions("why"));
        Assert.Equal(["RegionSelected box Car"], Conditions("sure"));
        Assert.Equal(["ChoiceUnselected kind "], Conditions("n"));
        Assert.Equal(["Unknown  "], Conditions("m"));

        IEnumerable<string> Conditions(string field) => schema.Find(field)!.Conditions.Select(condition => $"{condition.Kind} {condition.Field} {string.Join('|', condition.Labels)}");
    }

    [Fact]
    public void Labels_from_the_item_name_their_key() =>
        Assert.Equal(("options", null), (Read("""<Choices name="f" toName="t" value="$options"/>""").Find("f")!.LabelsFrom, Read("""<TextArea name="f" toName="t" value="$first"/>""").Find("f")!.LabelsFrom));

    [Fact]
    public void Relations_are_a_question_without_a_name_of_its_own()
    {
        var relations = Read("""<Relations><Relation value="works_at"/><Relation value="lives_in"/></Relations>""").Find("relation")!;
        Assert.Equal((FieldKind.Relations, "works_at, lives_in"), (relations.Kind, string.Join(", ", relations.Labels)));
    }

    [Fact]
    public void The_two_sides_are_the_labels_of_a_comparison() => Assert.Equal(["left", "right"], Read("""<Pairwise name="f" toName="t"/>""").Find("f")!.Labels);

    [Fact]
    public void The_schema_keeps_the_tool_s_own_words() => Assert.Equal("<View><Text name=\"t\" value=\"$t\"/></View>", Some.Schema("<View><Text name=\"t\" value=\"$t\"/></View>").Raw);

    private static LabelSchema Read(string controls) =>
        Some.Schema($"""<View><Text name="t" value="$t"/><Image name="i" value="$i"/>{controls}</View>""");
}
