using System.Globalization;
using System.Text.RegularExpressions;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Trials.Tests.Plans;

namespace LabelHub.Trials.Tests.Deliveries;

/// <summary>Whatever a tool sends with the right secret is stored, and then translated or set aside with a reason; memory stays bounded.</summary>
public sealed partial class MutantTests(PostgresCluster cluster)
{
    /// <summary>What the process may have for all its objects; beyond it ends.</summary>
    private const long Heap = 320L << 20;

    private const int Senders = 8;
    private const string LabelStudio = "label-studio";
    private const string Cvat = "cvat";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, LabelStudio)]
    [InlineData(Engine.Postgres, LabelStudio)]
    [InlineData(Engine.Sqlite, Cvat)]
    [InlineData(Engine.Postgres, Cvat)]
    public async Task Each_is_stored_and_translated_or_parked_for_a_reason_that_names_what_is_wrong(Engine engine, string tool)
    {
        var told = tool == Cvat ? await CvatDeliveries.TellAsync(Stop) : Mutant.Recorded;
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        using var hub = await ChildHub.StartAsync(place, Stop, Heap);
        using var api = new HubApi(place.Address, RunningHub.Key);
        var (_, hook) = await api.ListenAsync(DateTimeOffset.UnixEpoch, Stop, tool);

        var answers = new int[Scale.Mutants];
        await Parallel.ForEachAsync(Enumerable.Range(0, Scale.Mutants), new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = Stop }, async (seed, stop) => answers[seed] = await SendAsync(api, hook, Mutant.Of(told, seed), signed: tool == Cvat, stop));
        await RestAsync(api);

        Assert.False(hub.HasExited, "The host ended.");
        Assert.All(answers.Index(), answer => Assert.True(answer.Item == 202, $"Seed {answer.Index} was answered {answer.Item}."));
        Assert.Equal(Scale.Mutants, (await StatsAsync(api)).GetProperty("deliveries").GetInt64());
        var reasons = await ReasonsAsync(api);
        Assert.Empty(reasons.Where(reason => !Allowed().IsMatch(reason)).Distinct().Take(10));
        Assert.InRange(reasons.Count, 1, Scale.Mutants - 1);
        // What CVAT tells is only that something changed.
        if (tool == LabelStudio) Assert.True((await StatsAsync(api)).GetProperty("annotations").GetInt64() > 0, "Not one annotation was read.");
    }

    /// <summary>A sender that is told 503 sends again, as it was asked to.</summary>
    private static async Task<int> SendAsync(HubApi api, string hook, byte[] body, bool signed, CancellationToken stop)
    {
        var answer = 503;
        for (var attempt = 0; answer == 503 && attempt < 20; attempt++) answer = await api.DeliverAsync(hook, body, stop, signed);
        return answer;
    }

    private static Task RestAsync(HubApi api) => RunningHub.UntilAsync(
        async () => (await StatsAsync(api)).GetProperty("work").GetProperty("due").GetInt64() == 0, async () => (await StatsAsync(api)).ToString(), Stop, Scale.Patience);

    private static Task<System.Text.Json.JsonElement> StatsAsync(HubApi api) => api.AskAsync(HttpMethod.Get, "api/v1/stats", null, Stop);

    private static async Task<IReadOnlyList<string>> ReasonsAsync(HubApi api)
    {
        var reasons = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await api.AskAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"api/v1/work?state=parked&limit=500{(next.Length > 0 ? $"&next={next}" : "")}"), null, Stop);
            reasons.AddRange(page.GetProperty("items").EnumerateArray().Select(work => work.GetProperty("reason").GetString()!));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        return reasons;
    }

    /// <summary>What is wrong, quoted, and what is accepted; that something changed and there is no tool to ask.</summary>
    [GeneratedRegex("^(The body (is not JSON: |is not UTF-8; expected |holds text that is not valid Unicode; expected |is .+; expected )|'.+' (is .+; expected |is missing; |cannot be read: .+ Expected )|The delivery says that something changed but not what)", RegexOptions.Singleline)]
    private static partial Regex Allowed();
}
