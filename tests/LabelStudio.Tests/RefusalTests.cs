using System.Text;
using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void An_unknown_action_is_refused_with_the_accepted_ones()
    {
        var reason = Reason("""{"action":"REVIEW_CREATED","review":{}}""");
        Assert.Contains("'REVIEW_CREATED'", reason, StringComparison.Ordinal);
        Assert.Contains("ANNOTATION_CREATED", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annotation.id", "\"nine\"", "'annotation.id' is \"nine\"; expected a whole number as an id.")]
    [InlineData("annotation.updated_at", "\"yesterday\"", "'annotation.updated_at' is \"yesterday\"; expected a time")]
    [InlineData("annotation.updated_at", "null", "'annotation.updated_at' is missing")]
    [InlineData("annotation.result", "\"[]\"", "'annotation.result' is \"[]\"; expected a list.")]
    [InlineData("annotation.result", "[1]", "'annotation.result[0]' is 1; expected an object.")]
    [InlineData("annotation.was_cancelled", "\"no\"", "'annotation.was_cancelled' is \"no\"; expected true or false.")]
    [InlineData("annotation.completed_by", "{}", "'annotation.completed_by.id' is missing")]
    [InlineData("task.data", "[]", "'task.data' is a list; expected an object.")]
    [InlineData("task.overlap", "1.5", "'task.overlap' is 1.5; expected a whole number.")]
    [InlineData("project.title", "7", "'project.title' is 7; expected a text.")]
    [InlineData("project", "null", "'project' is missing")]
    [InlineData("project.label_config", "\"<View>\"", "'project.label_config' cannot be read")]
    public void What_is_wrong_is_named_with_path_value_and_what_was_expected(string path, string value, string expected)
    {
        var body = JsonNode.Parse(Recording.Body("007-ANNOTATION_CREATED"))!;
        var steps = path.Split('.');
        var owner = steps[..^1].Aggregate(body, (node, step) => node[step]!);
        owner[steps[^1]] = JsonNode.Parse(value);
        Assert.StartsWith(expected, Reason(body.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_in_a_label_configuration_is_refused()
    {
        var body = JsonNode.Parse(Recording.Body("026-PROJECT_UPDATED"))!;
        body["project"]!["label_config"] = """<!DOCTYPE v [<!ENTITY e SYSTEM "file:///etc/passwd">]><View>&e;</View>""";
        Assert.Contains("DTD", Reason(body.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_configuration_that_would_multiply_is_refused()
    {
        Assert.Contains("nested deeper than 100", Config(string.Concat(Enumerable.Repeat("<View>", 200)) + string.Concat(Enumerable.Repeat("</View>", 200))), StringComparison.Ordinal);
        Assert.Contains("longer than 1000", Config($"""<View><Choices name="a" toName="b"><Choice value="{new string('x', 1001)}"/></Choices></View>"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_a_misplaced_object_is_not_quoted() =>
        Assert.Equal("'project.title' is an object; expected a text.", Reason("""{"action":"PROJECT_UPDATED","project":{"id":1,"updated_at":"2026-11-22T04:04:03Z","title":{"token":"very-secret"}}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"\ud800"}""")]
    public void A_body_that_is_no_delivery_is_refused(string body) => Assert.NotEmpty(Reason(body));

    [Fact]
    public void Bytes_that_are_not_text_are_refused() =>
        Assert.Contains("UTF-8", Some.Connector.Translate(new() { Kind = RecordedKind.Delivery, Body = new byte[] { 0x7b, 0xff, 0x7d }, ReceivedAt = Some.Time }).Unreadable, StringComparison.Ordinal);

    [Fact]
    public void A_very_deep_body_is_refused() => Assert.Contains("not JSON", Reason(new StringBuilder().Append('[', 100_000).ToString()), StringComparison.Ordinal);

    private static string Config(string xml)
    {
        var body = JsonNode.Parse(Recording.Body("026-PROJECT_UPDATED"))!;
        body["project"]!["label_config"] = xml;
        return Reason(body.ToJsonString());
    }

    private static string Reason(string body)
    {
        var translation = Some.Translate(body);
        Assert.Empty(translation.Changes);
        return Assert.IsType<string>(translation.Unreadable);
    }
}
