using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public void A_body_without_payload_asks_for_a_look_at_the_project_of_the_address()
    {
        Assert.Equal("7", Assert.IsType<LookWanted>(Assert.Single(Some.Translate("""{"action":"TASKS_DELETED"}""", project: "7").Changes)).Project);
        Assert.Null(Assert.IsType<LookWanted>(Assert.Single(Some.Translate("""{"action":"TASKS_DELETED"}""").Changes)).Project);
    }

    [Theory]
    [InlineData("""{"action":"LABEL_LINK_CREATED"}""")]
    [InlineData("""{"action":"LABEL_LINK_DELETED","label_link":{"id":3},"project":{"id":1}}""")]
    public void Label_links_change_nothing(string body)
    {
        var translation = Some.Translate(body);
        Assert.Null(translation.Unreadable);
        Assert.Empty(translation.Changes);
    }

    [Fact]
    public void A_deleted_project_is_to_be_looked_at() =>
        Assert.Equal("9", Assert.IsType<LookWanted>(Assert.Single(Some.Translate("""{"action":"PROJECT_DELETED","project":{"id":9}}""").Changes)).Project);

    [Fact]
    public void Whole_numbers_beyond_two_to_the_53_do_no_harm() =>
        Assert.Null(Some.Translate(Some.AnnotationDelivery("[]", body => body["project"]!["label_config_hash"] = JsonNode.Parse("99999999999999999999999999"))).Unreadable);

    [Fact]
    public void The_author_may_be_an_id_or_an_object() =>
        Assert.Equal("3", Some.Annotation("[]", body => body["annotation"]!["completed_by"] = JsonNode.Parse("""{"id":3,"email":"a@example.org"}""")).Contributor);

    [Fact]
    public void Work_of_an_account_that_is_gone_is_nobody_s_answer()
    {
        var changes = Some.Translate(Some.AnnotationDelivery("[]", body => body["annotation"]!["completed_by"] = null)).Changes;
        Assert.Equal([typeof(ProjectSeen), typeof(ItemSeen)], changes.Select(change => change.GetType()));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e300")]
    [InlineData("null")]
    public void A_lead_time_that_cannot_be_says_nothing(string seconds) =>
        Assert.Null(Some.Annotation("[]", body => body["annotation"]!["lead_time"] = JsonNode.Parse(seconds)).LeadTime);

    [Fact]
    public void Times_are_utc_whatever_offset_they_come_with() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 3, 4, 5, TimeSpan.Zero),
            Some.Annotation("[]", body => body["annotation"]!["updated_at"] = "2026-11-22T05:04:05+02:00").UpdatedAt);

    [Fact]
    public void Identity_rules_cover_what_has_a_time_and_leave_out_deletes()
    {
        var rules = Some.Connector.Info.Identity;
        var named = rules.SelectMany(rule => rule.Values).ToList();
        Assert.DoesNotContain(named, action => action.Contains("DELETED", StringComparison.Ordinal) || action.Contains("LINK", StringComparison.Ordinal));
        Assert.Equal(["tasks[].id", "tasks[].updated_at"], rules.Single(rule => rule.Values.Contains("TASKS_CREATED")).Paths);
        Assert.Equal(["annotation[].id", "annotation[].updated_at"], rules.Single(rule => rule.Values.Contains("ANNOTATIONS_CREATED")).Paths);
        Assert.Equal(["annotation.id", "annotation.updated_at"], rules.Single(rule => rule.Values.Contains("ANNOTATION_UPDATED")).Paths);
    }
}
