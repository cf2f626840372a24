using System.Text.Json.Nodes;
using System.Xml.Linq;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

public sealed class ReviewTests
{
    private readonly MiniStudio _studio = new();

    private static EffectOrder Tie => Orders.Review(Orders.Answer(1, "Spam"), Orders.Answer(2, "Ham"), Orders.Answer(3, "Spam"));

    [Fact]
    public async Task A_review_is_a_task_in_a_project_of_its_own_with_the_hook_on_it()
    {
        var sighting = await CarryOutAsync(Tie);
        var project = Assert.Single(_studio.Tables["projects"]);
        Assert.Equal("Review: Spam triage", (string?)project["title"]);
        Assert.EndsWith("labelhub-review:hub:7", (string?)project["description"], StringComparison.Ordinal);
        Assert.Equal(project["id"]!.ToString(), Assert.Single(_studio.Tables["webhooks"])["project"]!.ToString());
        Assert.Equal((sighting.ObjectId, true), (Assert.Single(_studio.Tables["tasks"])["id"]!.ToString(), sighting.Matches));
    }

    [Fact]
    public async Task The_task_holds_question_item_and_distinct_answers_without_saying_who_or_how_many()
    {
        await CarryOutAsync(Tie);
        var data = Assert.Single(_studio.Tables["tasks"])["data"]!.AsObject();
        Assert.Equal(["hub_answers", "hub_key", "hub_question", "hub_sheet", "text"], data.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("win a prize", "Two answers are equally frequent.", "labelhub:1:review:tie"), ((string?)data["text"], (string?)data["hub_question"], (string?)data["hub_key"]));
        Assert.Equal(["A", "B"], data["hub_answers"]!.AsObject().Select(answer => answer.Key));
        Assert.Equal(["Ham", "Spam"], ((string)data["hub_sheet"]!).Split('\n').Select(line => line[3..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_order_of_the_answers_depends_on_neither_people_nor_counts()
    {
        await CarryOutAsync(Tie);
        var other = new MiniStudio();
        await Outbox.CarryOutAsync(other, Orders.Review(Orders.Answer(9, "Ham"), Orders.Answer(8, "Ham"), Orders.Answer(7, "Spam")), TestContext.Current.CancellationToken);
        Assert.Equal((string?)_studio.Tables["tasks"][0]["data"]!["hub_sheet"], (string?)other.Tables["tasks"][0]["data"]!["hub_sheet"]);
    }

    [Fact]
    public async Task The_label_configuration_shows_question_item_answers_and_asks_for_a_letter()
    {
        await CarryOutAsync(Tie);
        var config = XElement.Parse((string)_studio.Tables["projects"][0]["label_config"]!);
        Assert.Equal(["$hub_question", "$text", "Answers given", "$hub_sheet", "Which one is right?"], config.Elements().Select(element => (string?)element.Attribute("value")).OfType<string>());
        var decision = config.Element("Choices")!;
        Assert.Equal(("decision", "hub_sheet"), ((string?)decision.Attribute("name"), (string?)decision.Attribute("toName")));
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G", "H", "None of these"], decision.Elements().Select(choice => (string?)choice.Attribute("value")));
    }

    [Fact]
    public async Task A_decision_on_what_was_sent_is_read_back()
    {
        await CarryOutAsync(Tie);
        var task = _studio.Tables["tasks"][0];
        var letter = task["data"]!["hub_answers"]!.AsObject().Single(answer => (string?)answer.Value!["verdict"]![0] == "Ham").Key;
        var body = Some.AnnotationDelivery($$$"""[{"from_name":"decision","to_name":"hub_sheet","type":"choices","value":{"choices":["{{{letter}}}"]}}]""", body =>
        {
            body["project"]!["description"] = _studio.Tables["projects"][0]["description"]!.DeepClone();
            body["task"]!["data"] = task["data"]!.DeepClone();
        });
        var decision = Assert.Single(Some.Translate(body).Changes.OfType<DecisionSeen>());
        Assert.Equal(("labelhub:1:review:tie", "verdict", "Ham"), (decision.RequestKey, decision.Field, decision.Labels[0]));
    }

    [Fact]
    public async Task Answers_of_one_annotation_to_several_fields_stay_together()
    {
        await CarryOutAsync(Orders.Review(Orders.Answer(1, "Spam"), Orders.Answer(1, "Animal", "tree"), Orders.Answer(2, "Ham")));
        var lines = ((string)_studio.Tables["tasks"][0]["data"]!["hub_sheet"]!).Split('\n').Select(line => line[3..]);
        Assert.Equal(["Ham", "tree: Animal; verdict: Spam"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_task_once_asked_is_never_changed_and_a_second_request_uses_the_same_project()
    {
        await CarryOutAsync(Tie);
        _studio.Writes.Clear();
        await CarryOutAsync(Orders.Review(Orders.Answer(1, "Other")));
        Assert.Empty(_studio.Writes);
        await CarryOutAsync(Tie with { Key = "labelhub:2" });
        Assert.Single(_studio.Tables["projects"]);
        Assert.Equal(2, _studio.Tables["tasks"].Count);
    }

    [Fact]
    public async Task Wherever_a_call_is_lost_there_is_one_project_one_hook_and_one_task_in_the_end()
    {
        await CarryOutAsync(Tie);
        var calls = _studio.Calls;
        Assert.True(calls >= 6);
        foreach (var lost in Enumerable.Range(1, calls).SelectMany(call => new[] { call, -call }))
        {
            var studio = new MiniStudio { Lost = lost };
            await Outbox.CarryOutAsync(studio, Tie, TestContext.Current.CancellationToken);
            Assert.Equal([1, 1, 1, 0, 0], studio.Tables.Values.Select(table => table.Count));
        }
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_one_project()
    {
        var tool = _studio.Open();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => tool.SendAsync(Tie with { Key = $"key-{i}" }, null, TestContext.Current.CancellationToken)));
        Assert.Single(_studio.Tables["projects"]);
        Assert.Equal(4, _studio.Tables["tasks"].Count);
    }

    [Fact]
    public async Task Repeats_are_removed_unless_somebody_worked_on_them()
    {
        await CarryOutAsync(Tie);
        _studio.Add("tasks", (JsonObject)_studio.Tables["tasks"][0].DeepClone());
        var worked = (JsonObject)_studio.Tables["tasks"][0].DeepClone();
        worked["total_annotations"] = 1;
        _studio.Add("tasks", worked);
        var sighting = await CarryOutAsync(Tie);
        Assert.Equal(sighting.ObjectId, Assert.Single(_studio.Tables["tasks"])["id"]!.ToString());
        Assert.Equal(worked["id"]!.ToString(), sighting.ObjectId);
    }

    [Fact]
    public async Task An_empty_second_review_project_is_removed()
    {
        await CarryOutAsync(Tie);
        _studio.Add("projects", (JsonObject)_studio.Tables["projects"][0].DeepClone());
        await CarryOutAsync(Tie with { Key = "labelhub:2" });
        Assert.Single(_studio.Tables["projects"]);
    }

    [Fact]
    public async Task A_source_that_shows_its_items_in_its_own_way_is_shown_as_text()
    {
        await CarryOutAsync(Tie with { Schema = Some.Schema("""<View><Custom name="x" value="$blob"/><Choices name="verdict" toName="x"/></View>""") });
        Assert.Equal("""{"text":"win a prize","other":1}""", (string?)_studio.Tables["tasks"][0]["data"]!["hub_item"]);
    }

    [Fact]
    public async Task A_long_title_is_cut_to_what_the_tool_takes()
    {
        await CarryOutAsync(Tie with { ProjectTitle = string.Concat(Enumerable.Repeat("👩‍🚀", 30)) });
        var title = (string)_studio.Tables["projects"][0]["title"]!;
        Assert.InRange(title.Length, 3, 50);
        Assert.EndsWith("🚀…", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reverting_removes_a_task_nobody_worked_on()
    {
        var sighting = await CarryOutAsync(Tie);
        await _studio.Open().RevertAsync(Tie, sighting, TestContext.Current.CancellationToken);
        Assert.Empty(_studio.Tables["tasks"]);
    }

    private Task<Sighting> CarryOutAsync(EffectOrder order) => Outbox.CarryOutAsync(_studio, order, TestContext.Current.CancellationToken);
}
