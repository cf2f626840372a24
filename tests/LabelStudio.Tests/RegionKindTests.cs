namespace LabelHub.LabelStudio.Tests;

/// <summary>What each of the tool's kinds becomes.</summary>
public sealed class RegionKindTests
{
    [Fact]
    public void An_ellipse_has_its_centre_and_radii_in_fractions()
    {
        var ellipse = Only<EllipseRegion>("""{"id":"e","from_name":"ell","type":"ellipselabels","value":{"x":50,"y":40,"radiusX":10,"radiusY":6,"rotation":15,"ellipselabels":["Cell"]}}""");
        Assert.Equal((0.5, 0.4, 0.1, 0.06, 15, "Cell"), (ellipse.X, ellipse.Y, ellipse.RadiusX, ellipse.RadiusY, ellipse.Rotation, ellipse.Label));
        Assert.Equal(Math.PI * 0.006, ellipse.Area, 12);
    }

    [Fact]
    public void A_key_point_is_a_point() =>
        Assert.Equal([new Point { X = 0.25, Y = 0.12 }], Only<KeyPointsRegion>("""{"id":"k","from_name":"kp","type":"keypointlabels","value":{"x":25,"y":12,"width":0.5,"keypointlabels":["Nose"]}}""").Points);

    [Fact]
    public void A_page_s_span_has_its_places_in_nodes_and_in_the_whole_text()
    {
        var span = Only<HypertextRegion>("""{"id":"h","from_name":"ner","type":"hypertextlabels","value":{"start":"/p[2]/text()[1]","end":"/p[2]/b[1]/text()[1]","startOffset":3,"endOffset":6,"globalOffsets":{"start":41,"end":57},"text":"Dr. Jane Roe","hypertextlabels":["PER"]}}""");
        Assert.Equal(("/p[2]/text()[1]", 3, "/p[2]/b[1]/text()[1]", 6, 41, 57, "PER"), (span.StartPath, span.StartOffset, span.EndPath, span.EndOffset, span.Start, span.End, span.Label));
        Assert.Null(Only<HypertextRegion>("""{"id":"h","from_name":"ner","type":"labels","value":{"start":"/p[2]","end":"/p[2]","startOffset":3,"endOffset":6,"labels":["PER"]}}""").Start);
    }

    [Fact]
    public void A_dialogue_s_span_has_its_paragraphs()
    {
        var span = Only<ParagraphRegion>("""{"id":"p","from_name":"tone","type":"paragraphlabels","value":{"start":"2","end":"3","startOffset":0,"endOffset":18,"text":"I want my money","paragraphlabels":["Angry"]}}""");
        Assert.Equal((2, 0, 3, 18, "I want my money", "Angry"), (span.StartParagraph, span.StartOffset, span.EndParagraph, span.EndOffset, span.Text, span.Label));
    }

    [Fact]
    public void A_series_is_marked_on_its_axis_or_by_dates()
    {
        var axis = Only<TimeRangeRegion>("""{"id":"t","from_name":"ev","type":"timeserieslabels","value":{"start":1700000000000,"end":1700000060000,"instant":false,"timeserieslabels":["Run"]}}""");
        Assert.Equal((TimeUnit.Axis, 1700000000000, 1700000060000), (axis.Unit, axis.Start, axis.End));
        var dates = Only<TimeRangeRegion>("""{"id":"t","from_name":"ev","type":"timeserieslabels","value":{"start":"1970-01-02 00:00","end":"1970-01-02 00:01","timeserieslabels":["Run"]}}""");
        Assert.Equal((TimeUnit.Epoch, 86_400, 86_460), (dates.Unit, dates.Start, dates.End));
    }

    [Fact]
    public void A_timeline_has_frames_in_one_or_more_stretches()
    {
        var goal = Only<TimeRangeRegion>("""{"id":"m","from_name":"seg","type":"timelinelabels","value":{"ranges":[{"start":10,"end":44},{"start":50,"end":60}],"timelinelabels":["Goal"]}}""");
        Assert.Equal((TimeUnit.Frames, 2, 10, 60), (goal.Unit, goal.Ranges.Count, goal.Start, goal.End));
    }

    [Fact]
    public void A_tracked_rectangle_has_its_key_frames()
    {
        var bus = Only<TrackRegion>("""{"id":"v","from_name":"box","type":"videorectangle","value":{"framesCount":300,"duration":12.0,"labels":["Bus"],"sequence":[{"frame":1,"enabled":true,"time":0.04,"x":10,"y":20,"width":5,"height":8,"rotation":0},{"frame":50,"enabled":false,"time":2.0,"x":30,"y":20,"width":5,"height":8,"rotation":0}]}}""");
        Assert.Equal((300, 12, "Bus"), (bus.FrameCount, bus.Duration, bus.Label));
        Assert.Equal([(1, true, 0.1, 0.04), (50, false, 0.3, 2)], bus.KeyFrames.Select(key => (key.Frame, key.Enabled, key.X, key.Time!.Value)));
    }

    [Fact]
    public void Taxonomies_and_comparisons_are_choices()
    {
        Assert.Equal(["Food", "Food/Fruit"], Only<ChoicesRegion>("""{"id":"x","from_name":"tax","type":"taxonomy","value":{"taxonomy":[["Food"],["Food","Fruit"]]}}""").Labels);
        Assert.Equal("left", Only<ChoicesRegion>("""{"id":"w","from_name":"better","to_name":"better","type":"pairwise","value":{"selected":"left"}}""").Label);
    }

    [Fact]
    public void A_date_is_read_where_its_form_is_that_of_the_standard()
    {
        var date = Only<DateTimeRegion>("""{"id":"d","from_name":"when","type":"datetime","value":{"datetime":"2026-01-31T08:30"}}""");
        Assert.Equal(("2026-01-31T08:30", new DateTime(2026, 1, 31, 8, 30, 0)), (date.Text, date.Value));
        Assert.Null(Only<DateTimeRegion>("""{"id":"d","from_name":"when","type":"datetime","value":{"datetime":"31.1."}}""").Value);
    }

    [Theory]
    [InlineData("""["b","a"]""", ": b,a")]
    [InlineData("""{"rank":["b","a"]}""", "rank: b,a")]
    [InlineData("""{"relevant":["b"],"off":["c","a"]}""", "off: c,a; relevant: b")]
    public void A_ranking_has_groups_in_order(string ranker, string expected) =>
        Assert.Equal(expected, string.Join("; ", Only<RankingRegion>($$$"""{"id":"k","from_name":"rank","type":"ranker","value":{"ranker":{{{ranker}}}}}""").Groups.Select(group => $"{group.Name}: {string.Join(',', group.Items)}")));

    [Theory]
    [InlineData("right", RelationDirection.Forward)]
    [InlineData("left", RelationDirection.Backward)]
    [InlineData("bi", RelationDirection.Both)]
    public void A_relation_names_the_regions_it_links(string word, RelationDirection direction)
    {
        var relation = Only<RelationRegion>($$$"""{"type":"relation","from_id":"l1","to_id":"l7","direction":"{{{word}}}","labels":["works_at"]}""");
        Assert.Equal(("l1", "l7", direction, "works_at"), (relation.From, relation.To, relation.Direction, relation.Label));
    }

    [Fact]
    public void An_answer_about_a_region_names_it()
    {
        var regions = Some.Annotation("""[{"id":"s","from_name":"stars","type":"rating","value":{"start":4,"end":9,"rating":3}},{"id":"s","from_name":"ner","type":"labels","value":{"start":4,"end":9,"labels":["LOC"]}}]""").Regions;
        Assert.Equal([("s/stars", "s"), ("s", null)], regions.Select(region => (region.Key, region.About)));
    }

    [Fact]
    public void Labels_of_a_shape_that_is_not_understood_are_kept_beside_it()
    {
        var regions = Some.Annotation("""[{"id":"p","from_name":"poly","to_name":"i","type":"polygon","value":{"points":"?"}},{"id":"p","from_name":"kind","to_name":"i","type":"labels","value":{"points":"?","labels":["Roof"]}}]""").Regions;
        Assert.Equal(["polygon", "labels"], regions.Select(region => Assert.IsType<UnknownRegion>(region).ToolKind));
    }

    [Fact]
    public void An_entry_with_half_a_character_is_kept_as_it_came()
    {
        var delivery = Some.AnnotationDelivery("""[{"id":"s","from_name":"ner","type":"labels","value":{"start":4,"end":9,"text":"HALF","labels":["LOC"]}}]""").Replace("HALF", @"\ud83d", StringComparison.Ordinal);
        var region = Assert.Single(Assert.Single(Some.Translate(delivery).Changes.OfType<AnnotationSeen>()).Regions);
        Assert.Contains(@"\ud83d", Assert.IsType<UnknownRegion>(region).Raw, StringComparison.Ordinal);
    }

    private static T Only<T>(string entry)
        where T : Region => Assert.IsType<T>(Assert.Single(Some.Annotation($"[{entry}]").Regions));
}
