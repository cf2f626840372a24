using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Predictions;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.Host.Reconcile;
using LabelHub.TestKit.Postgres;

namespace LabelHub.EndToEnd.Tests.WholePath;

/// <summary>From two people's labels to a decision that is read back, over real sockets.</summary>
public sealed class WholePathTests(PostgresCluster cluster)
{
    private const string Version = "labelhub-consensus";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, false)]
    [InlineData(Engine.Postgres, true)]
    public async Task Labels_become_consensus_predictions_reviews_and_decisions(Engine engine, bool personalToken)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        if (personalToken) studio.AllowLegacyTokens(false);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("agreed", "tied", "odd", "unfinished");
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, personalToken ? studio.PersonalToken : studio.Token), Stop);
        await hub.Api.RestAsync(Stop);
        await hub.Api.WriteBackAsync((await hub.Store.ProjectAsync(crew.Project.Id, Stop)).Id, on: true, Stop);
        await LabelAsync(crew);
        await hub.Api.RestAsync(Stop);

        await SettledTasksShowTheirConsensusAsync(hub, crew);
        Assert.Contains(Reviews(studio, "odd"), task => task.Data.GetProperty("hub_question").GetString()!.Contains("unknown-label", StringComparison.Ordinal));
        var review = Assert.Single(Reviews(studio, "tied"));
        await studio.AnnotateAsync(review.Id, studio.Admin.Id, Results.Choice("decision", "hub_sheet", LetterOf(review, "Bad")));
        await hub.Api.RestAsync(Stop);
        await TheDecisionStandsAsync(hub, crew);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_wanted_before_the_switch_waits_for_its_plan(Engine engine)
    {
        await using var studio = await FakeStudio.StartAsync(stop: Stop);
        var crew = await Crew.GatherAsync(studio);
        await crew.ImportAsync("early", "early tie", "late");
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.Api.ConnectAsync(Connection.To(studio.Address, studio.Token), Stop);
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[1], "Good", "Bad");
        await hub.Api.RestAsync(Stop);

        await hub.Api.WriteBackAsync((await hub.Store.ProjectAsync(crew.Project.Id, Stop)).Id, on: true, Stop);
        await crew.AnswerAsync(crew.Tasks[2], "Bad", "Bad");
        await hub.Api.RestAsync(Stop);
        Assert.Equal([crew.Tasks[2]], Predicted(studio));
        Assert.Empty(studio.Ledger.TaskCounts);
        var backlog = (await hub.Store.EffectsAsync(Stop)).Where(effect => effect.State == EffectState.Held).ToArray();
        Assert.All(backlog, effect => Assert.StartsWith("backlog", effect.Reason, StringComparison.Ordinal));

        var plan = Assert.Single(await hub.Store.PlansAsync(Stop), plan => plan.Kind == "backlog");
        Assert.Equal(("ready", backlog.Length), (plan.State, JsonElement.Parse(plan.Counts!).GetProperty("effectsReleased").GetInt32()));
        await hub.Api.ApplyPlanAsync(plan.Id, Stop);
        var rest = await hub.Api.RestAsync(Stop);

        Assert.Equal(crew.Tasks, Predicted(studio));
        Assert.Equal(1, Assert.Single(studio.Ledger.TaskCounts).Value);
        Assert.Equal((0, backlog.Length + 1), (rest.Effects["held"], rest.Effects["sent"]));
    }

    /// <summary>Agreement, a tie, a label outside the schema, and a task that one person alone has answered.</summary>
    private static async Task LabelAsync(Crew crew)
    {
        await crew.AnswerAsync(crew.Tasks[0], "Good", "Good");
        await crew.AnswerAsync(crew.Tasks[1], "Good", "Bad");
        await crew.AnswerAsync(crew.Tasks[2], "Good", "Splendid");
        await crew.Studio.AnnotateAsync(crew.Tasks[3], crew.Ann.Id, Crew.Mood("Bad"));
    }

    private static async Task SettledTasksShowTheirConsensusAsync(RunningHub hub, Crew crew)
    {
        Assert.Equal("unknown-label", Assert.Single(await hub.Store.FindingsAsync(crew.Tasks[2], Stop)).Code);
        Assert.True(Assert.Single(await hub.Store.ConsensusAsync(crew.Tasks[0], Stop)).HasWinner);
        Assert.False(Assert.Single(await hub.Store.ConsensusAsync(crew.Tasks[1], Stop)).HasWinner);
        Assert.Equal(crew.Tasks.Take(3), Predicted(crew.Studio));
        Assert.All(await hub.Store.EffectsAsync(Stop), effect => Assert.True(effect.State == EffectState.Sent || effect.Reason!.StartsWith("blindness", StringComparison.Ordinal), $"{effect.Kind} is {effect.State}: {effect.Reason}"));
    }

    private static async Task TheDecisionStandsAsync(RunningHub hub, Crew crew)
    {
        var consensus = Assert.Single(await hub.Store.ConsensusAsync(crew.Tasks[1], Stop));
        Assert.Equal(("Bad", true), (consensus.Label, JsonElement.Parse(consensus.Json).GetProperty("decided").GetBoolean()));
        var effects = (await hub.Store.EffectsAsync(Stop)).Where(effect => effect.ItemId == consensus.ItemId).ToDictionary(effect => effect.Kind);
        Assert.Equal((EffectState.Fulfilled, EffectState.Sent), (effects["review"].State, effects["consensus"].State));
        Assert.Equal("Bad", ChoiceOf(Assert.Single(crew.Studio.Predictions, prediction => prediction.Task == crew.Tasks[1])));
        Assert.Equal(1, crew.Studio.Ledger.PredictionsCreated(crew.Tasks[1], Version));
        Assert.All(crew.Studio.Ledger.TaskCounts.Values, count => Assert.Equal(1, count));
    }

    private static IEnumerable<int> Predicted(FakeStudio studio) => studio.Predictions.Where(prediction => prediction.ModelVersion == Version).Select(prediction => prediction.Task).Order();

    private static string? ChoiceOf(StudioPrediction prediction) => prediction.Result[0].GetProperty("value").GetProperty("choices")[0].GetString();

    /// <summary>The review tasks that show an item of this text.</summary>
    private static IEnumerable<StudioTask> Reviews(FakeStudio studio, string text) =>
        studio.Tasks.Where(task => task.Data.TryGetProperty("hub_key", out _) && task.Data.GetProperty("text").GetString() == text);

    private static string LetterOf(StudioTask review, string answer) =>
        review.Data.GetProperty("hub_answers").EnumerateObject().Single(letter => letter.Value.GetProperty("mood")[0].GetString() == answer).Name;
}
