using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests.Results;

/// <summary>From the tool's JSON to the model, into storage and back, and to the tool's JSON again.</summary>
public sealed class RoundTripTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Gen<string> Odd { get; } = Gen.Elements(
        "null", "true", "-1", "0.1", "10.0", "1e3", "1e300", "123456789012345678901234567890", "1234567890123456789.125", "\"\"", "\"x\"", "\"2\"", "[]", "[null]", "[[[]]]", "{}", "[{}]", "{\"id\":null}", "{\"b\":{\"a\":[1,{\"c\":null}]}}");

    [Fact]
    public void Results_of_every_kind_come_back() => Prop.ForAll(SomeEntries.Results().ToArbitrary(), ComesBack).Check(Thorough);

    [Fact]
    public void Members_nobody_knows_come_back() => Prop.ForAll(
        (from results in SomeEntries.Results() from odd in Odd from place in Gen.Choose(0, int.MaxValue) from name in Gen.Elements("meta", "score", "parentID", "é") select With(results, place, name, odd)).ToArbitrary(),
        ComesBack).Check(Thorough);

    [Fact]
    public void Results_with_any_value_replaced_come_back() => Prop.ForAll(
        (from results in SomeEntries.Results() from odd in Odd from place in Gen.Choose(0, int.MaxValue) select Replaced(results, place, odd)).ToArbitrary(),
        ComesBack).Check(Thorough);

    [Theory]
    [InlineData("true", "\"data:image/png;base64,AAAA\"")]
    [InlineData("\"x\"", "\"data:image/png;base64,AAAA\"")]
    [InlineData("\"data:image/png;base64,?\"", "1")]
    public void What_is_no_picture_is_compared_like_anything_else(string one, string other)
    {
        static JsonObject Url(string value) => new() { ["imageDataURL"] = JsonNode.Parse(value) };
        Assert.False(SameJson.Of(Url(one), Url(other)));
        Assert.True(SameJson.Of(Url(one), Url(one)));
    }

    [Fact]
    public void Results_with_any_member_left_out_come_back() => Prop.ForAll(
        (from results in SomeEntries.Results() from place in Gen.Choose(0, int.MaxValue) select Replaced(results, place, null)).ToArbitrary(),
        ComesBack).Check(Thorough);

    [Fact]
    public void What_comes_back_reads_as_the_same_regions() => Prop.ForAll(SomeEntries.Group().Select(entries => new JsonArray([.. entries])).ToArbitrary(), results =>
    {
        var first = RoundTrip.Read(results);
        return RoundTrip.Text(first).SequenceEqual(RoundTrip.Text(RoundTrip.Read(RoundTrip.Write(first))));
    }).Check(Thorough);

    [Fact]
    public void The_order_of_members_and_blanks_change_nothing_of_what_is_kept() => Prop.ForAll(SomeEntries.Results().ToArbitrary(), results =>
        RoundTrip.Text(RoundTrip.Read(results)).SequenceEqual(RoundTrip.Text(RoundTrip.Read(Backwards(results)!.ToJsonString(new() { WriteIndented = true }))))).Check(Thorough);

    [Theory]
    [InlineData("10", "10.0")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("12.300000000000001", "1.2300000000000001e1")]
    public void The_form_of_a_number_changes_nothing_of_what_is_kept(string one, string other)
    {
        static IEnumerable<string> Kept(string number) => RoundTrip.Text(RoundTrip.Read(
            $$$"""[{"id":"a","from_name":"f","type":"rectanglelabels","score":{{{number}}},"value":{"x":{{{number}}},"y":1,"width":1,"height":1}},{"type":"new","n":{{{number}}}}]"""));
        Assert.Equal(Kept(one), Kept(other));
    }

    [Fact]
    public void Of_what_the_page_draws_only_the_object_s_name_is_kept_beside_the_model()
    {
        var box = Assert.Single(RoundTrip.Read("""[{"id":"z1","from_name":"label","to_name":"image","type":"rectanglelabels","origin":"manual","original_width":640,"original_height":480,"image_rotation":0,"value":{"x":11.3,"y":21,"width":30.55,"height":40.7,"rotation":0,"rectanglelabels":["Car"]}}]""").Regions);
        Assert.Equal("""{"to_name":["image"]}""", box.Extra);
    }

    [Fact]
    public void The_place_that_an_answer_about_a_region_repeats_is_kept_once()
    {
        var regions = RoundTrip.Read("""
            [{"id":"b","from_name":"box","to_name":"img","type":"rectangle","origin":"manual","value":{"x":10,"y":20,"width":30,"height":40,"rotation":5}},
            {"id":"b","from_name":"kind","to_name":"img","type":"labels","origin":"manual","value":{"x":10,"y":20,"width":30,"height":40,"rotation":5,"labels":["Car"]}},
            {"id":"b","from_name":"damaged","to_name":"img","type":"choices","origin":"manual","value":{"x":10,"y":20,"width":30,"height":40,"rotation":5,"choices":["yes"]}}]
            """).Regions;
        Assert.Equal(["""[{"from_name":["box"],"to_name":["img"]},null]""", null], regions.Select(region => region.Extra));
        Assert.Equal([null, "b"], regions.Select(region => region.About));
    }

    private static bool ComesBack(JsonArray results)
    {
        var written = RoundTrip.Write(RoundTrip.Read(results));
        return SameJson.OfResults(results, written) ? true : throw new InvalidOperationException($"{results.ToJsonString()}\ncame back as\n{written.ToJsonString()}");
    }

    private static JsonArray With(JsonArray results, int place, string name, string odd)
    {
        var owners = Places(results).OfType<JsonObject>().ToList();
        if (owners.Count > 0) owners[place % owners.Count][name] = JsonNode.Parse(odd);
        return results;
    }

    private static JsonArray Replaced(JsonArray results, int place, string? odd)
    {
        // What is no object is no entry, and the whole delivery is refused.
        var places = Places(results).Where(node => node.Parent != results).ToList();
        if (places.Count == 0) return results;
        var chosen = places[place % places.Count];
        if (odd is not null) chosen.ReplaceWith(JsonNode.Parse(odd));
        else if (chosen.Parent is JsonObject owner) owner.Remove(chosen.GetPropertyName());
        return results;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(member => Places(member).Prepend(member)),
        JsonArray entries => entries.OfType<JsonNode>().SelectMany(entry => Places(entry).Prepend(entry)),
        _ => [],
    };

    private static JsonNode? Backwards(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Backwards(member.Value)))),
        JsonArray entries => new JsonArray([.. entries.Select(Backwards)]),
        _ => node?.DeepClone(),
    };
}
