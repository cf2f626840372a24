using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

public sealed class ReviewDecisionTests
{
    [Fact]
    public void A_project_with_the_marker_is_for_review_and_its_tasks_are_no_items()
    {
        var changes = Some.Translate(Delivery("A")).Changes;
        Assert.True(Assert.Single(changes.OfType<ProjectSeen>()).ForReview);
        Assert.Empty(changes.OfType<ItemSeen>());
        Assert.Empty(changes.OfType<AnnotationSeen>());
    }

    [Fact]
    public void A_letter_stands_for_the_labels_that_were_on_the_screen()
    {
        var decision = Assert.Single(Some.Translate(Delivery("B")).Changes.OfType<DecisionSeen>());
        Assert.Equal(("key-1", "2", "sentiment", "1"), (decision.RequestKey, decision.Id, decision.Field, decision.Contributor));
        Assert.Equal(["Negative", "Neutral"], decision.Labels);
    }

    [Fact]
    public void None_of_these_decides_the_field_without_a_label() =>
        Assert.Empty(Assert.Single(Some.Translate(Delivery("None of these")).Changes.OfType<DecisionSeen>()).Labels);

    [Fact]
    public void An_answer_to_several_fields_decides_each_of_them()
    {
        var body = Delivery("A", body => body["task"]!["data"]!["hub_answers"] = JsonNode.Parse("""{"A":{"x":["1"],"y":["2"]}}"""));
        Assert.Equal(["x=1", "y=2"], Some.Translate(body).Changes.OfType<DecisionSeen>().Select(decision => $"{decision.Field}={decision.Labels[0]}"));
    }

    [Fact]
    public void A_letter_that_was_not_offered_is_refused() =>
        Assert.Equal("The decision is 'F', which the task does not offer; expected A, B or 'None of these'.", Some.Translate(Delivery("F")).Unreadable);

    [Fact]
    public void A_skipped_review_and_one_without_a_choice_decide_nothing()
    {
        Assert.Empty(Some.Translate(Delivery("A", body => body["annotation"]!["was_cancelled"] = true)).Changes.OfType<DecisionSeen>());
        Assert.Empty(Some.Translate(Delivery("A", body => body["annotation"]!["result"] = new JsonArray())).Changes.OfType<DecisionSeen>());
    }

    [Fact]
    public void Work_on_a_task_that_is_not_ours_decides_nothing() =>
        Assert.Empty(Some.Translate(Delivery("A", body => body["task"]!["data"] = JsonNode.Parse("""{"text":"by hand"}"""))).Changes.OfType<DecisionSeen>());

    [Theory]
    [InlineData("023-ANNOTATIONS_DELETED")]
    [InlineData("030-TASKS_DELETED")]
    [InlineData("003-TASKS_CREATED")]
    public void Other_news_of_a_review_project_is_only_the_project(string delivery)
    {
        var body = JsonNode.Parse(Recording.Body(delivery))!;
        body["project"]!["description"] = "labelhub-review:hub:7";
        Assert.IsType<ProjectSeen>(Assert.Single(Some.Translate(body.ToJsonString()).Changes));
    }

    internal static string Delivery(string letter, Action<JsonNode>? change = null) =>
        Some.AnnotationDelivery($$$"""[{"id":"d","from_name":"decision","to_name":"hub_sheet","type":"choices","value":{"choices":["{{{letter}}}"]}}]""", body =>
        {
            body["project"]!["description"] = "Made by LabelHub. Keep this line: labelhub-review:hub:7";
            body["task"]!["data"] = JsonNode.Parse("""{"text":"t","hub_key":"key-1","hub_answers":{"A":{"sentiment":["Positive"]},"B":{"sentiment":["Negative","Neutral"]}}}""");
            change?.Invoke(body);
        });
}
