using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

public sealed class ConsensusTests
{
    private readonly MiniStudio _studio = new();

    private List<JsonObject> Predictions => _studio.Tables["predictions"];

    [Fact]
    public async Task A_consensus_is_a_prediction_in_the_words_of_the_label_configuration()
    {
        var sighting = await CarryOutAsync(Orders.Consensus(Orders.Field("verdict", 0.91, "Spam"), Orders.Field("stars", 0.7, "4"), Orders.Field("tree", 0.8, "Animal/Dog")));
        var prediction = Assert.Single(Predictions);
        Assert.True(sighting.Matches);
        Assert.Equal(("40", "labelhub-consensus", 0.7), (prediction["task"]!.ToString(), (string?)prediction["model_version"], (double)prediction["score"]!));
        Assert.Equal("""[{"id":"hub-1","from_name":"verdict","to_name":"doc","type":"choices","value":{"choices":["Spam"]}},{"id":"hub-3","from_name":"stars","to_name":"doc","type":"rating","value":{"rating":4}},{"id":"hub-2","from_name":"tree","to_name":"doc","type":"choices","value":{"choices":[["Animal","Dog"]]}}]""",
            prediction["result"]!.ToJsonString());
    }

    [Fact]
    public async Task Trees_comparisons_and_dates_are_shown_too()
    {
        await CarryOutAsync(Orders.Consensus(Orders.Field("tax", 1, "Food", "Food/Fruit"), Orders.Field("better", 1, "left"), Orders.Field("when", 1, "2026-01-31")));
        Assert.Equal(
            ["""taxonomy {"taxonomy":[["Food"],["Food","Fruit"]]}""", """pairwise {"selected":"left"}""", """datetime {"datetime":"2026-01-31"}"""],
            Assert.Single(Predictions)["result"]!.AsArray().Select(entry => $"{entry!["type"]} {entry["value"]!.ToJsonString()}"));
    }

    [Fact]
    public async Task The_same_consensus_again_writes_nothing()
    {
        await CarryOutAsync(Spam);
        _studio.Writes.Clear();
        await CarryOutAsync(Spam);
        Assert.Empty(_studio.Writes);
    }

    [Fact]
    public async Task Another_consensus_changes_the_prediction_in_place()
    {
        var first = await CarryOutAsync(Spam);
        var second = await CarryOutAsync(Orders.Consensus(Orders.Field("verdict", 0.6, "Ham")));
        Assert.Equal(first.ObjectId, second.ObjectId);
        Assert.Equal("Ham", (string?)Assert.Single(Predictions)["result"]![0]!["value"]!["choices"]![0]);
    }

    [Fact]
    public async Task Predictions_of_others_are_left_alone_and_repeats_of_ours_are_removed()
    {
        var others = _studio.Add("predictions", new() { ["task"] = 40, ["model_version"] = "yolo-1", ["result"] = new JsonArray(), ["score"] = 0.5 });
        var sighting = await CarryOutAsync(Spam);
        _studio.Add("predictions", (JsonObject)Predictions[1].DeepClone());
        Assert.Equal(sighting.ObjectId, (await CarryOutAsync(Spam)).ObjectId);
        Assert.Equal([others["id"]!.ToString(), sighting.ObjectId], Predictions.Select(prediction => prediction["id"]!.ToString()));
    }

    [Fact]
    public async Task Reverting_removes_ours_alone()
    {
        _studio.Add("predictions", new() { ["task"] = 40, ["model_version"] = "yolo-1", ["result"] = new JsonArray() });
        var sighting = await CarryOutAsync(Spam);
        await _studio.Open().RevertAsync(Spam, sighting, TestContext.Current.CancellationToken);
        Assert.Equal("yolo-1", (string?)Assert.Single(Predictions)["model_version"]);
    }

    [Fact]
    public async Task What_labels_alone_cannot_draw_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ToolException>(() => CarryOutAsync(Orders.Consensus(Orders.Field("ner", 1, "LOC"))));
        Assert.Equal(ToolFailure.Rejected, refusal.Failure);
        Assert.Contains("'ner'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wherever_a_call_is_lost_there_is_one_prediction_in_the_end()
    {
        await CarryOutAsync(Spam);
        var calls = _studio.Calls;
        foreach (var lost in Enumerable.Range(1, calls).SelectMany(call => new[] { call, -call }))
        {
            var studio = new MiniStudio { Lost = lost };
            Assert.True((await Outbox.CarryOutAsync(studio, Spam, TestContext.Current.CancellationToken)).Matches);
            Assert.Single(studio.Tables["predictions"]);
        }
    }

    private static EffectOrder Spam => Orders.Consensus(Orders.Field("verdict", 0.91, "Spam"));

    private Task<Sighting> CarryOutAsync(EffectOrder order) => Outbox.CarryOutAsync(_studio, order, TestContext.Current.CancellationToken);
}
