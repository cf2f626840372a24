using System.Globalization;
using System.Text.Json;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Faults;
using LabelHub.FakeLabelStudio.Ledger;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using LabelHub.Trials.Tests.Plans;

namespace LabelHub.Trials.Tests.Imports;

/// <summary>A year of work is read from a tool, with the process killed half way: all of it is known in the end, and nothing is done about it.</summary>
public sealed class ImportTests(PostgresCluster cluster)
{
    private const int PageSize = 100;
    private const long Megabyte = 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_tool_holds_is_read_over_a_kill_and_wants_no_effect_notice_or_award(Engine engine)
    {
        await using var studio = await LongHistory.MakeAsync(Scale.LongHistory, Stop);
        using var place = await HubPlace.MakeAsync(engine, cluster, Stop);
        var pages = Scale.LongHistory / PageSize;
        await KilledHalfWayAsync(studio, place, pages / 2);
        Assert.Contains(Pages(studio), FromTheBeginning);
        var before = Pages(studio).Count;
        var began = TimeProvider.System.GetTimestamp();
        long peak;
        TimeSpan read;
        using (var hub = await ChildHub.StartAsync(place, Stop))
        {
            read = await DoneAsync(place, began);
            peak = hub.PeakMemory / Megabyte;
        }

        Tell(engine, read, TimeProvider.System.GetElapsedTime(began), peak);
        // It went on where it was, save what may have changed meanwhile.
        Assert.DoesNotContain(Pages(studio).Skip(before), FromTheBeginning);
        Assert.InRange(peak, 1, 700);
        await AllIsKnownAndNothingWantedAsync(place);
        Assert.DoesNotContain(studio.Ledger.Requests, request => request.Method != "GET" && !request.Path.Contains("/webhooks", StringComparison.Ordinal));
    }

    private static async Task KilledHalfWayAsync(FakeStudio studio, HubPlace place, int pages)
    {
        // The first pages are answered as ever, the next one never.
        studio.Faults.Add("GET", "/api/tasks", Fault.Slow(TimeSpan.Zero), times: pages);
        studio.Faults.Add("GET", "/api/tasks", Fault.AppliedThenTimeout);
        using (await ChildHub.StartAsync(place, Stop))
        {
            using var api = new HubApi(place.Address, RunningHub.Key);
            await api.ConnectAsync(studio.Address, studio.Token, Stop, TimeProvider.System.GetUtcNow());
            await RunningHub.UntilAsync(async () => await KnownAsync(api) >= (pages - 1) * PageSize, async () => $"{await KnownAsync(api)} items are known", Stop, Scale.Patience);
            var project = (await api.AskAsync(HttpMethod.Get, "api/v1/projects", null, Stop)).GetProperty("items")[0].GetProperty("id").GetInt64();
            var today = TimeProvider.System.GetUtcNow().Date;
            await api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/write-back", new { consensus = true, review = true, label = true, @return = true }, Stop);
            await api.AskAsync(HttpMethod.Put, $"api/v1/projects/{project}/people-level", new { level = "managed", purpose = "To reward work", legalBasis = "A contract", notice = "Work earns points.", noticeAt = today, effectiveAt = today }, Stop);
        }

        studio.Faults.Clear();
    }

    /// <returns>After what time all was read and taken in; it returns when all is judged too.</returns>
    private static async Task<TimeSpan> DoneAsync(HubPlace place, long began)
    {
        using var api = new HubApi(place.Address, RunningHub.Key);
        await RunningHub.UntilAsync(async () => (await DetailAsync(api)).GetProperty("isImported").GetBoolean(), async () => (await DetailAsync(api)).GetRawText(), Stop, Scale.Patience);
        var read = TimeProvider.System.GetElapsedTime(began);
        await RunningHub.UntilAsync(
            async () => (await api.AskAsync(HttpMethod.Get, "api/v1/stats", null, Stop)).GetProperty("work").GetProperty("due").GetInt64() == 0,
            async () => (await api.AskAsync(HttpMethod.Get, "api/v1/stats", null, Stop)).GetRawText(), Stop, Scale.Patience);
        return read;
    }

    private static async Task AllIsKnownAndNothingWantedAsync(HubPlace place)
    {
        await using var hub = await RunningHub.StartAsync(place, Stop);
        await hub.RestAsync(Stop, patience: Scale.Patience);
        Assert.Equal((Scale.LongHistory, Scale.LongHistory * LongHistory.People), (await hub.Store.CountAsync("derived_item WHERE NOT ended", Stop), await hub.Store.CountAsync("derived_annotation WHERE NOT ended", Stop)));
        Assert.Equal(Scale.LongHistory, await hub.Store.CountAsync("derived_consensus", Stop));
        Assert.Equal(Scale.LongHistory / 10, await hub.Store.CountAsync("derived_finding WHERE severity = 'Error'", Stop));
        foreach (var table in new[] { "derived_effect", "receipt", "derived_award", "posting", "derived_case", "derived_settling" }) Assert.Equal((table, 0), (table, await hub.Store.CountAsync(table, Stop)));
    }

    private static async Task<long> KnownAsync(HubApi api) => (await DetailAsync(api)).GetProperty("projects").EnumerateArray().Sum(project => project.GetProperty("known").GetInt64());

    private static Task<JsonElement> DetailAsync(HubApi api) => api.AskAsync(HttpMethod.Get, "api/v1/connections/1", null, Stop);

    private static IReadOnlyList<SeenRequest> Pages(FakeStudio studio) => [.. studio.Ledger.Requests.Where(request => request is { Method: "GET", Path: "/api/tasks" })];

    private static bool FromTheBeginning(SeenRequest page) => page.Query.Contains("1970-01-01", StringComparison.Ordinal);

    private static void Tell(Engine engine, TimeSpan read, TimeSpan judged, long megabytes) => TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{engine}: the second half of {Scale.LongHistory:N0} tasks with {LongHistory.People} annotations each, from the start of the process: read in {read.TotalSeconds:N1} s, {Scale.LongHistory / 2 / read.TotalSeconds:N0} tasks a second; judged after {judged.TotalSeconds:N1} s, {Scale.LongHistory / 2 / judged.TotalSeconds:N0} tasks a second; at most {megabytes:N0} MB."));
}
