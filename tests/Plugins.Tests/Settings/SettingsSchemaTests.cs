using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Settings;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Settings;

public sealed class SettingsSchemaTests
{
    private static readonly SettingsSchema Schema = SchemaReader.Read(typeof(Everything));

    public enum Size
    {
        Small,
        Large,
    }

    [Theory]
    [InlineData("whole", """{"type":"integer","title":"Whole","description":"A count.","default":3,"minimum":1,"maximum":10}""")]
    [InlineData("open", """{"type":"integer","title":"Open","default":0,"minimum":0}""")]
    [InlineData("share", """{"type":"number","title":"Share of all","default":0.5,"exclusiveMinimum":0,"maximum":1}""")]
    [InlineData("price", """{"type":"number","title":"Price","default":1.5}""")]
    [InlineData("isLoud", """{"type":"boolean","title":"Is loud","default":true}""")]
    [InlineData("code", """{"type":"string","title":"Code","default":"a-b","pattern":"^(?:[a-z-]+)$","minLength":2,"maxLength":5}""")]
    [InlineData("note", """{"type":["string","null"],"title":"Note","default":null}""")]
    [InlineData("cap", """{"type":["integer","null"],"title":"Cap","default":null}""")]
    [InlineData("size", """{"type":"string","title":"Size","default":"Large","enum":["Small","Large"]}""")]
    [InlineData("colour", """{"type":"string","title":"Colour","default":"red","enum":["red","green"]}""")]
    [InlineData("patience", """{"type":"string","title":"Patience","default":"PT5M","format":"duration","formatMinimum":"PT1S","formatMaximum":"PT1H"}""")]
    [InlineData("labels", """{"type":"array","title":"Labels","default":["cat"],"items":{"type":"string"},"minItems":1,"maxItems":2}""")]
    [InlineData("sizes", """{"type":"array","title":"Sizes","default":[],"items":{"type":"string","enum":["Small","Large"]}}""")]
    [InlineData("steps", """{"type":"array","title":"Steps","default":[1,2],"items":{"type":"integer"}}""")]
    [InlineData("owner", """{"type":"string","title":"Owner","default":"","minLength":1}""")]
    public void Every_kind_of_property_has_its_json_schema(string name, string expected)
    {
        var written = Schema.Json.GetProperty("properties").GetProperty(name);

        Assert.True(JsonElement.DeepEquals(Some.Json(expected), written), written.GetRawText());
    }

    [Fact]
    public void The_schema_is_closed_and_names_what_is_required()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.Json.GetProperty("$schema").GetString());
        Assert.False(Schema.Json.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("""["owner"]""", Schema.Json.GetProperty("required").GetRawText());
    }

    [Theory]
    [InlineData("""{"owner":"me","whole":0}""", "/whole: 0 is not accepted; give a whole number from 1 to 10.")]
    [InlineData("""{"owner":"me","whole":2.5}""", "/whole: 2.5 is not accepted; give a whole number from 1 to 10.")]
    [InlineData("""{"owner":"me","open":3000000000}""", "/open: 3000000000 is not accepted; give a whole number from 0.")]
    [InlineData("""{"owner":"me","share":0}""", "/share: 0 is not accepted; give a number above 0 to 1.")]
    [InlineData("""{"owner":"me","price":1e300}""", "/price: 1e300 is not accepted; give a number.")]
    [InlineData("""{"owner":"me","share":1e400}""", "/share: 1e400 is not accepted; give a number above 0 to 1.")]
    [InlineData("""{"owner":"me","isLoud":"yes"}""", "/isLoud: \"yes\" is not accepted; give true or false.")]
    [InlineData("""{"owner":"me","code":"Ab"}""", "/code: \"Ab\" is not accepted; give a text of 2 to 5 characters that matches [a-z-]+.")]
    [InlineData("""{"owner":"me","code":"ab\n"}""", "/code: \"ab\\n\" is not accepted; give a text of 2 to 5 characters that matches [a-z-]+.")]
    [InlineData("""{"owner":"me","code":null}""", "/code: null is not accepted; give a text of 2 to 5 characters that matches [a-z-]+.")]
    [InlineData("""{"owner":"me","size":"large"}""", "/size: \"large\" is not accepted; give one of \"Small\", \"Large\".")]
    [InlineData("""{"owner":"me","patience":"5 minutes"}""", "/patience: \"5 minutes\" is not accepted; give a length of time such as \"PT5M\" from PT1S to PT1H.")]
    [InlineData("""{"owner":"me","patience":"PT2H"}""", "/patience: \"PT2H\" is not accepted; give a length of time such as \"PT5M\" from PT1S to PT1H.")]
    [InlineData("""{"owner":"me","labels":[]}""", "/labels: [] is not accepted; give a list of 1 to 2 entries.")]
    [InlineData("""{"owner":"me","sizes":["Small","Tiny"]}""", "/sizes/1: \"Tiny\" is not accepted; give one of \"Small\", \"Large\".")]
    [InlineData("""{"owner":"me","labls":["cat"]}""", "/labls: There is no setting 'labls'; did you mean 'labels'?")]
    [InlineData("""{"owner":"me","owner":"you"}""", "/owner: The setting 'owner' is given twice; give it once.")]
    [InlineData("""{}""", "/owner: The setting 'owner' is missing; it has no default. It takes a text of at least 1 characters.")]
    [InlineData("""{"owner":""}""", "/owner: \"\" is not accepted; give a text of at least 1 characters.")]
    [InlineData("""[1]""", "Settings are [1]; write a JSON object, {} for the defaults.")]
    public void An_error_names_place_value_and_what_is_accepted(string settings, string expected) =>
        Assert.Equal(expected, Assert.Single(Schema.Check(Some.Json(settings))).ToString());

    [Fact]
    public void All_errors_are_reported_at_once() =>
        Assert.Equal(["/whole", "/size", "/nonsense", "/owner"], Schema.Check(Some.Json("""{"whole":0,"size":1,"nonsense":2}""")).Select(error => error.Path));

    [Theory]
    [InlineData("""{"owner":"me"}""")]
    [InlineData("""{"owner":"me","whole":10.0,"cap":null,"note":null,"share":1,"steps":[],"price":0.10}""")]
    public void Settings_within_their_limits_are_accepted(string settings) => Assert.Empty(Schema.Check(Some.Json(settings)));

    [Fact]
    public void A_pattern_that_takes_forever_refuses_instead_of_hanging()
    {
        var schema = SchemaReader.Read(typeof(Catastrophic));

        Assert.Single(schema.Check(Some.Json($$"""{"text":"{{new string('a', 60)}}!"}""")));
    }

    [Fact]
    public void A_record_with_properties_no_setting_can_have_names_all_of_them()
    {
        var problem = Assert.Throws<PluginException>(() => SchemaReader.Read(typeof(Impossible)));

        Assert.Equal(PluginStatus.Malfunctioned, problem.Status);
        Assert.Contains("property 'When' has the type 'DateTime'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("property 'Nested' has the type", problem.Message, StringComparison.Ordinal);
        Assert.Contains("property 'Bad' has a limit that cannot be read", problem.Message, StringComparison.Ordinal);
        Assert.Contains("the default of outside is wrong: 0 is not accepted; give a whole number from 1 to 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_without_settings_accepts_an_empty_object_only()
    {
        Assert.Empty(SettingsSchema.None.Check(Some.Json("{}")));
        Assert.Equal("There is no setting 'a': this plugin has none.", Assert.Single(SettingsSchema.None.Check(Some.Json("""{"a":1}"""))).Message);
    }

    [Fact]
    public void Binding_fills_every_kind_of_property()
    {
        var bound = (Everything)SettingsBinder.Bind(typeof(Everything), Some.Json("""
            {"whole":7,"share":0.25,"price":2.75,"isLoud":false,"code":"xy","note":"n","cap":5,"size":"Small","patience":"PT90S",
             "labels":["a","b"],"sizes":["Large"],"steps":[3],"owner":"me","open":4,"colour":"green"}
            """));

        Assert.Equal((7, 0.25, 2.75m, false), (bound.Whole, bound.Share, bound.Price, bound.IsLoud));
        Assert.Equal(("xy", "n", 5, Size.Small), (bound.Code, bound.Note, bound.Cap, bound.Size));
        Assert.Equal(TimeSpan.FromSeconds(90), bound.Patience);
        Assert.Equal(["a", "b"], bound.Labels);
        Assert.Equal([Size.Large], bound.Sizes);
        Assert.Equal([3L], bound.Steps);
    }

    [Fact]
    public void What_is_not_given_keeps_its_default()
    {
        var bound = (Everything)SettingsBinder.Bind(typeof(Everything), Some.Json("""{"cap":null}"""));

        Assert.Equal(new Everything().Code, bound.Code);
        Assert.Equal(["cat"], bound.Labels);
        Assert.Null(bound.Cap);
    }

    public sealed record Everything
    {
        [Range(1, 10)]
        [Description("A count.")]
        public int Whole { get; init; } = 3;

        [Range(0, int.MaxValue)]
        public int Open { get; init; }

        [DisplayName("Share of all")]
        [Range(0, 1.0, MinimumIsExclusive = true)]
        public double Share { get; init; } = 0.5;

        public decimal Price { get; init; } = 1.5m;

        public bool IsLoud { get; init; } = true;

        [StringLength(5, MinimumLength = 2)]
        [RegularExpression("[a-z-]+")]
        public string Code { get; init; } = "a-b";

        public string? Note { get; init; }

        public int? Cap { get; init; }

        public Size Size { get; init; } = Size.Large;

        [AllowedValues("red", "green")]
        public string Colour { get; init; } = "red";

        [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
        public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

        [MinLength(1)]
        [MaxLength(2)]
        public IReadOnlyList<string> Labels { get; init; } = ["cat"];

        public Size[] Sizes { get; init; } = [];

        public List<long> Steps { get; init; } = [1, 2];

        [Required]
        public string Owner { get; init; } = "";

        public string Computed => Code;
    }

    public sealed record Impossible
    {
        public DateTime When { get; init; }

        public Everything Nested { get; init; } = new();

        [RegularExpression("[")]
        public string Bad { get; init; } = "";

        [Range(1, 2)]
        public int Outside { get; init; }
    }

    public sealed record Catastrophic
    {
        [RegularExpression("(a+)+b")]
        public string Text { get; init; } = "ab";
    }
}
