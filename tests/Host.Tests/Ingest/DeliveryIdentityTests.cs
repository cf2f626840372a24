using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Ingest;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>Two deliveries are the same event when the fields that name it are the same, whatever else differs.</summary>
public sealed class DeliveryIdentityTests
{
    private static readonly ConnectorInfo Info = new() { Kind = "test", Title = "Test" };
    private static readonly IdentityRule[] Rules =
    [
        new() { Selector = "action", Values = ["MADE", "CHANGED"], Paths = ["annotation.id", "annotation.updated_at"] },
        new() { Selector = "action", Values = ["GONE"], Paths = ["tasks[].id"] },
    ];

    [Theory]
    [InlineData("""{"annotation":{"updated_at":"t","id":1},"action":"MADE"}""")]
    [InlineData("""  { "action" : "MADE", "annotation": { "id": 1, "updated_at": "t", "result": [1, 2], "lead_time": 3 }, "project": {"id": 5} }  """)]
    [InlineData("""{"action":"\u004dADE","annotation":{"id":1,"updated_at":"\u0074"}}""")]
    public void Key_order_white_space_escapes_and_other_fields_do_not_matter(string body) =>
        Assert.Equal(Of("""{"action":"MADE","annotation":{"id":1,"updated_at":"t"}}"""), Of(body));

    [Theory]
    [InlineData("""{"action":"MADE","annotation":{"id":2,"updated_at":"t"}}""")]
    [InlineData("""{"action":"MADE","annotation":{"id":1,"updated_at":"u"}}""")]
    [InlineData("""{"action":"CHANGED","annotation":{"id":1,"updated_at":"t"}}""")]
    public void Each_field_that_names_it_does(string body) => Assert.NotEqual(Of("""{"action":"MADE","annotation":{"id":1,"updated_at":"t"}}"""), Of(body));

    [Fact]
    public void A_list_is_a_set() => Assert.Equal(
        Of("""{"action":"GONE","tasks":[{"id":1},{"id":2},{"id":10}]}"""), Of("""{"action":"GONE","tasks":[{"id":10},{"id":1},{"id":2}]}"""));

    [Fact]
    public void Other_members_make_another_set() => Assert.NotEqual(
        Of("""{"action":"GONE","tasks":[{"id":1},{"id":2}]}"""), Of("""{"action":"GONE","tasks":[{"id":12}]}"""));

    [Theory]
    [InlineData("""{"action":"OTHER","annotation":{"id":1,"updated_at":"t"}}""")]
    [InlineData("""{"action":"MADE"}""")]
    [InlineData("""{"action":"MADE","annotation":{"id":1}}""")]
    [InlineData("""{"action":"MADE","annotation":{"id":1,"updated_at":null}}""")]
    [InlineData("""{"action":["MADE"],"annotation":{"id":1,"updated_at":"t"}}""")]
    [InlineData("""{"action":"GONE","tasks":[]}""")]
    [InlineData("""[]""")]
    [InlineData("""not JSON""")]
    [InlineData("")]
    [InlineData("""{"action":"MADE","annotation":{"id":1,"updated_at":"\ud800"}}""")]
    [InlineData("""{"\ud800":1,"action":"MADE","annotation":{"id":1}}""")]
    public void What_no_rule_fits_has_no_identity_and_is_always_stored(string body) => Assert.Null(Of(body));

    [Fact]
    public void Without_rules_nothing_has_an_identity() => Assert.Null(Of("""{"action":"MADE"}""", []));

    [Fact]
    public void Shuffled_keys_give_the_same_identity_at_every_depth() => Prop.ForAll(
        (from body in Gen.Elements(Recording.Bodies.ToArray()) from seed in Gen.Choose(0, int.MaxValue) select (body, seed)).ToArbitrary(),
        drawn => Of(Shuffled(JsonNode.Parse(drawn.body)!, new Random(drawn.seed)).ToJsonString(), Recording.Rules) is var shuffled
            && Of(drawn.body, Recording.Rules) is var straight
            && (straight is null ? shuffled is null : straight.SequenceEqual(shuffled!))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void All_it_says_is_the_identity_where_the_tool_names_nothing_whatever_the_order_and_the_blanks()
    {
        byte[]? Told(string body) => DeliveryIdentity.Of(Encoding.UTF8.GetBytes(body), Info with { IdentityIsContent = true });

        Assert.Equal(Told("""{"event": "ping", "job": {"id": 1, "state": "new"}}"""), Told("""{"job":{"state":"new","id":1},"event":"ping"}"""));
        Assert.NotEqual(Told("""{"event":"ping","job":{"id":1,"state":"new"}}"""), Told("""{"event":"ping","job":{"id":1,"state":"completed"}}"""));
        Assert.NotEqual(Told("""{"list":[1,2]}"""), Told("""{"list":[2,1]}"""));
        Assert.Null(Told("no JSON"));
    }

    private static byte[]? Of(string body, IReadOnlyList<IdentityRule>? rules = null) => DeliveryIdentity.Of(Encoding.UTF8.GetBytes(body), Info with { Identity = rules ?? Rules });

    private static JsonNode Shuffled(JsonNode node, Random random) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Shuffled(member.Value, random)))),
        JsonArray entries => new JsonArray([.. entries.Select(entry => entry is null ? null : Shuffled(entry, random))]),
        _ => node.DeepClone(),
    };
}
