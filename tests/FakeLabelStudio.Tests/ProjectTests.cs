using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Projects;
using LabelHub.FakeLabelStudio.Tests.Support;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class ProjectTests : StudioTest
{
    [Theory]
    [InlineData("ab", "Ensure this field has at least 3 characters.")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Ensure this field has no more than 50 characters.")]
    public async Task A_title_has_three_to_fifty_characters(string title, string message)
    {
        var (status, json) = await SendAsync("POST", "/api/projects/", new JsonObject { ["title"] = title });

        Assert.Equal(400, status);
        Assert.Equal(message, (string)json!["validation_errors"]!["title"]![0]!);
        Assert.Empty(Fake.Projects);
    }

    [Theory]
    [InlineData("<b>Pick one</b>", "<b>Pick one</b>")]
    [InlineData("<p>open", "<p>open</p>")]
    [InlineData("<p>a<br/>b</p>", "<p>a<br>b</p>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<a href='/x' onclick='y()'>x</a>", "<a href=\"/x\">x</a>")]
    [InlineData("<a href=\"javascript:y()\">x</a>", "<a>x</a>")]
    [InlineData("<b><i>x</b>", "<b><i>x</i></b>")]
    [InlineData("1 < 2 & 3 &amp; 4", "1 &lt; 2 &amp; 3 &amp; 4")]
    public void An_instruction_is_rewritten(string sent, string kept)
    {
        Assert.Equal(kept, InstructionHtml.Clean(sent));
        Assert.Equal(kept, InstructionHtml.Clean(kept));
    }

    [Fact]
    public async Task The_rewritten_instruction_is_what_the_patch_answers()
    {
        var (project, _) = await ProjectAsync(0);

        var (_, json) = await SendAsync("PATCH", $"/api/projects/{project}/", new JsonObject { ["expert_instruction"] = "<p>Read <script>x</script>" });

        Assert.Equal("<p>Read &lt;script&gt;x&lt;/script&gt;</p>", (string)json!["expert_instruction"]!);
    }

    [Fact]
    public void A_config_with_a_document_type_is_refused()
    {
        var refusal = Assert.Throws<StudioException>(() =>
            LabelConfig.Parse("""<!DOCTYPE x [<!ENTITY a "b">]><View>&a;</View>"""));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public void A_question_about_nothing_is_refused()
    {
        var refusal = Assert.Throws<StudioException>(() =>
            LabelConfig.Parse("""<View><Choices name="a" toName="zzz"><Choice value="1"/></Choices></View>"""));

        Assert.Equal("toName=\"zzz\" not found in names: ['a']", (string)refusal.ValidationErrors!["label_config"]![0]!);
    }

    [Fact]
    public void Labels_belong_to_their_nearest_question_and_go_by_their_alias()
    {
        var config = LabelConfig.Parse("""
            <View>
              <Image name="img" value="$image"/><Header value="$note"/>
              <RectangleLabels name="box" toName="img"><View><Label value="Car" alias="c"/></View></RectangleLabels>
              <PolygonLabels name="poly" toName="img"><Label value="Roof"/></PolygonLabels>
              <TextArea name="why" toName="img"/><Number name="n" toName="img"/><Rating name="r" toName="img"/>
            </View>
            """);

        Assert.Equal(["box", "poly", "why", "n", "r"], config.Controls.Select(control => control.Name));
        Assert.Equal(["c"], config.Controls[0].Labels.Select(label => label.Key));
        Assert.Equal(["image"], config.RequiredData);
    }

    [Fact]
    public async Task A_model_version_must_be_one_that_predicted()
    {
        var (project, tasks) = await ProjectAsync(1);
        await Fake.PredictAsync(tasks[0], Positive, "known");

        Assert.Equal(200, (await SendAsync("PATCH", $"/api/projects/{project}/", new JsonObject { ["model_version"] = "known" })).Status);
        Assert.Equal(400, (await SendAsync("PATCH", $"/api/projects/{project}/", new JsonObject { ["model_version"] = "unknown" })).Status);
    }

    [Fact]
    public void The_hash_of_a_config_is_more_than_a_double_can_hold()
    {
        var hash = LabelConfigShape.Hash(Sentiment);

        Assert.NotEqual(hash, (long)(double)hash);
    }
}
