using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

public sealed class RecordedDeliveriesTests
{
    public static TheoryData<string> All => [.. Recording.Deliveries];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_recorded_delivery_means_what_its_golden_text_says(string delivery)
    {
        var text = ChangeText.Of(Some.Translate(Recording.Body(delivery), project: "1"));
        if (Environment.GetEnvironmentVariable("LABELHUB_GOLDEN") == "accept") File.WriteAllText(Recording.GoldenFile(delivery), text);
        Assert.Equal(File.ReadAllText(Recording.GoldenFile(delivery)), text);
    }

    public static TheoryData<string> Full => [.. Recording.Deliveries.Where(delivery => Recording.Body(delivery).Contains("\"project\": {", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Full))]
    public void Nothing_secret_of_a_delivery_leaves_in_a_change(string delivery)
    {
        var body = JsonNode.Parse(Recording.Body(delivery))!;
        foreach (var name in new[] { "token", "task_data_login", "task_data_password" }) body["project"]![name] = "very-secret";
        var translation = Some.Translate(body.ToJsonString());
        Assert.Null(translation.Unreadable);
        Assert.DoesNotContain("very-secret", ChangeText.Of(translation), StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", string.Concat(translation.Changes.OfType<ProjectSeen>().Select(seen => seen.Schema?.Raw)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Translating_twice_says_the_same(string delivery) =>
        Assert.Equal(ChangeText.Of(Some.Translate(Recording.Body(delivery))), ChangeText.Of(Some.Translate(Recording.Body(delivery))));

    [Fact]
    public void Every_action_with_a_recording_is_covered() =>
        Assert.Equal(
            ["ANNOTATIONS_CREATED", "ANNOTATIONS_DELETED", "ANNOTATION_CREATED", "ANNOTATION_UPDATED", "PROJECT_UPDATED", "TASKS_CREATED", "TASKS_DELETED"],
            Recording.Deliveries.Select(delivery => delivery[4..]).Distinct().Order(StringComparer.Ordinal));
}
