using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.Cvat.Shapes;
using LabelHub.Plugin.Cvat.Translating;
using LabelHub.Plugin.Shared.Json;

namespace LabelHub.Cvat.Tests;

/// <summary>From the tool's objects to the model and back.</summary>
public sealed class RoundTripTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Objects_of_every_kind_come_back() => Prop.ForAll(SomeShapes.Any().ToArbitrary(), ComesBack).Check(Thorough);

    [Fact]
    public void Members_nobody_knows_and_odd_values_come_back() => Prop.ForAll(
        (from shape in SomeShapes.Any() from odd in LabelStudio.Tests.Damage.Odd.Where(IsJson) from name in Gen.Elements("interval", "é", "z_order", "points", "label_id", "attributes", "elements", "score") select With(shape, name, odd)).ToArbitrary(),
        ComesBack).Check(Thorough);

    [Fact]
    public void Tracks_come_back_from_their_places() => Prop.ForAll(SomeShapes.Track().ToArbitrary(), track =>
    {
        var places = Track.Split(track, 240)!;
        var again = places.Values.Select(place => Back(place, (int)place["frame"]!)).ToList();
        return Same(Track.Join(places.Values), track) && Same(Track.Join(again), track);
    }).Check(Thorough);

    [Fact]
    public void A_track_is_seen_from_its_first_key_to_where_it_is_ended_and_moves_on_a_straight_way()
    {
        var track = JsonNode.Parse(
            """
            {"frame": 200, "label_id": 510, "group": 0, "source": "manual", "attributes": [{"spec_id": 91, "value": "false"}], "shapes": [
              {"type": "rectangle", "frame": 200, "points": [0, 0, 10, 10], "outside": false, "rotation": 350, "attributes": [{"spec_id": 92, "value": "quay"}]},
              {"type": "rectangle", "frame": 204, "points": [8, 4, 18, 14], "outside": false, "rotation": 10, "attributes": []},
              {"type": "rectangle", "frame": 206, "points": [8, 4, 18, 14], "outside": true, "rotation": 10, "attributes": []}]}
            """)!.AsObject();

        var places = Track.Split(track, 299)!;

        Assert.Equal([200, 201, 202, 203, 204, 205], places.Keys);
        Assert.Equal("[4,2,14,12]", places[202]["points"]!.ToJsonString());
        Assert.Equal(0, places[202]["rotation"]!.GetValue<double>());
        Assert.Equal(2, ObjectReader.Read("k1", Element(places[202]), Some.Labels, 202, Some.Image).Count(region => region.About == "k1"));
    }

    [Theory]
    [InlineData("""{"frame": 200, "shapes": []}""")]
    [InlineData("""{"frame": 200, "shapes": [{"frame": 200, "outside": true}]}""")]
    [InlineData("""{"frame": 200, "shapes": [{"frame": 200, "outside": false}, {"frame": 200, "outside": true}]}""")]
    [InlineData("""{"frame": 200, "shapes": [{"outside": false}]}""")]
    public void A_track_that_is_seen_nowhere_has_no_places(string track) => Assert.Null(Track.Split(JsonNode.Parse(track)!.AsObject(), 240));

    [Theory]
    [InlineData("rectangle", typeof(BoxRegion))]
    [InlineData("ellipse", typeof(EllipseRegion))]
    public void Boxes_and_ellipses_are_where_the_tool_shows_them(string type, Type kind)
    {
        var region = ObjectReader.Read("s1", Element(Some.Shape(type, 510, 320, 240, 480, 120)), Some.Labels, 214, Some.Image).First();

        Assert.IsType(kind, region);
        if (region is EllipseRegion round) Assert.Equal((0.5, 0.5, 0.25, 0.25), (round.X, round.Y, round.RadiusX, round.RadiusY));
        if (region is BoxRegion box) Assert.Equal((0.5, 0.5, 0.25, -0.25), (box.X, box.Y, box.Width, box.Height));
    }

    [Theory]
    [InlineData("""{"type":"rectangle","label_id":510,"points":[1,2,3,4],"rotation":1e999}""")]
    [InlineData("""{"type":"ellipse","label_id":510,"points":[1.7e308,1.7e308,-1.7e308,-1.7e308]}""")]
    [InlineData("""{"type":"rectangle","label_id":510,"points":[-1.7e308,0,1.7e308,1e999]}""")]
    public void Numbers_that_no_number_can_hold_keep_the_object_as_it_came(string raw)
    {
        var region = Assert.IsType<UnknownRegion>(Assert.Single(ObjectReader.Read("s1", System.Text.Json.JsonElement.Parse(raw), Some.Labels, 214, Some.Image)));
        Assert.NotEmpty(region.Labels);
    }

    /// <summary>Turned by a quarter about its centre, a box of 40 by 20 has its top left corner at the top right.</summary>
    [Fact]
    public void A_turned_box_has_its_corner_where_it_was_turned_to()
    {
        var raw = Some.Box(100, 100, 140, 120);
        raw["rotation"] = 90.0;

        var box = Assert.IsType<BoxRegion>(ObjectReader.Read("s1", Element(raw), Some.Labels, 214, Some.Image).First());

        Assert.Equal((130, 90), (Math.Round(box.X * 640, 6), Math.Round(box.Y * 480, 6)));
    }

    [Fact]
    public void Attributes_are_answers_about_their_object()
    {
        var raw = Some.Box(1, 2, 3, 4);
        raw["attributes"] = JsonNode.Parse("""[{"spec_id": 91, "value": "true"}, {"spec_id": 93, "value": "12"}, {"spec_id": 94, "value": "rust"}]""");

        var regions = ObjectReader.Read("s1", Element(raw), Some.Labels, 214, Some.Image).ToArray();

        Assert.Equal(["s1 rectangle crane", "s1/damaged crane.damaged true", "s1/height crane.height 12", "s1/note crane.note rust"], regions.Select(region => $"{region.Key} {region.Field} {Value(region)}"));
        Assert.Null(regions[0].Extra);
    }

    [Fact]
    public void The_schema_asks_for_each_kind_of_object_and_each_attribute() => Assert.Equal(
        ["rectangle Boxes crane", "polygon Polygons crane", "polyline Polygons crane", "points KeyPoints crane", "ellipse Ellipses crane", "cuboid KeyPoints crane", "mask Masks crane", "skeleton KeyPoints person", "tag Choices crane,day",
            "crane.damaged Choice true,false", "crane.kind Choice quay,mobile", "crane.height Number ", "crane.note Text "],
        SchemaReader.Read(new(JsonElement.Parse(Some.LabelsJson), "")).Fields.Select(field => $"{field.Name} {field.Kind} {string.Join(',', field.Labels)}"));

    private static bool ComesBack(JsonObject raw) => Same(Back(raw, 214), raw);

    private static JsonObject Back(JsonObject raw, int frame)
    {
        var regions = ObjectReader.Read("s1", Element(raw), Some.Labels, frame, Some.Image).ToList();
        return ObjectWriter.Write(regions[0], regions.Skip(1), Some.Labels, frame, Some.Image);
    }

    private static string Value(Region region) => region switch { NumberRegion number => $"{number.Value}", TextRegion text => text.Texts[0], _ => region.Label };

    private static JsonElement Element(JsonObject raw) => JsonElement.Parse(raw.ToJsonString());

    /// <summary>The same, but for the last digit of a number.</summary>
    private static bool Same(JsonObject one, JsonObject other) => Residue.Between(CanonicalJson.Of(Element(one))!.AsObject(), CanonicalJson.Of(Element(other))!.AsObject()) is null;

    private static bool IsJson(string odd) => !odd.Contains("\\ud800", StringComparison.Ordinal) && !odd.Contains("1e999", StringComparison.Ordinal);

    private static JsonObject With(JsonObject shape, string name, string value)
    {
        shape[name] = JsonNode.Parse(value);
        return shape;
    }
}
