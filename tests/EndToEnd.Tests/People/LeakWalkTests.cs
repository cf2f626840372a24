using System.CommandLine;
using System.Diagnostics;
using LabelHub.EndToEnd.Tests.Hubs;
using LabelHub.Host;
using LabelHub.Host.Access;
using LabelHub.Host.Cli;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LabelHub.EndToEnd.Tests.People;

/// <summary>At the people level <c>items</c> no address and no command tells a name, or a number about a person.</summary>
public sealed class LeakWalkTests(PostgresCluster cluster)
{
    private const string Key = "walk-key-0123456789";

    /// <summary>Commands that read, each as it is called; every other is named below with what it does instead.</summary>
    private static readonly Dictionary<string, string[]> Reads = new(StringComparer.Ordinal)
    {
        ["assign show"] = ["assign", "show", "1"],
        ["plan list"] = ["plan", "list"],
        ["plan show"] = ["plan", "show", "1"],
        ["plugins list"] = ["plugins", "list"],
        ["start-plan show"] = ["start-plan", "show", "1"],
        ["writing show"] = ["writing", "show"],
        ["doctor"] = ["doctor", "--json"],
        ["events export"] = ["events", "export", "--out", "{out}"],
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["serve"] = "serves what the walk over its addresses reads",
        ["demo"] = "fills an empty hub",
        ["connect label-studio"] = "makes a connection",
        ["connect cvat"] = "makes a connection",
        ["assign set"] = "changes",
        ["plan apply"] = "changes",
        ["plan discard"] = "changes",
        ["start-plan ask"] = "changes",
        ["start-plan end"] = "changes",
        ["plugins run"] = "reads a recording, not a hub",
        ["plugins check"] = "reads a recording, not a hub",
        ["user link"] = "makes a link",
        ["rebuild"] = "changes",
        ["writing stop"] = "changes",
        ["writing go"] = "changes",
        ["disconnect"] = "tells counts by kind of effect, and changes",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_tells_a_name_or_a_number_about_a_person()
    {
        await using var hub = await OpenAsync();
        var walk = new LeakWalk(hub.App, Key, hub.Seed);

        Assert.Empty(await walk.FindAsync(Stop));
        Assert.True(walk.Read > 40, $"Only {walk.Read} addresses answered: there is more to be read than that.");
    }

    [Theory]
    [InlineData("\"figure\":6131,")]
    [InlineData("\\u00226131\\u0022")]
    [InlineData("<td>6,131</td>")]
    [InlineData("?judged%3D6131")]
    [InlineData("share 0.7243517")]
    [InlineData("user90210417")]
    public void A_number_that_stands_by_itself_is_told(string text) => Assert.NotEmpty(LeakSeed.Found(text));

    [Theory]
    [InlineData("4c6131fe09a6131")]
    [InlineData("2026-03-02T08:00:00.9616131Z")]
    [InlineData("2026-03-02T08:00:00.7243517Z")]
    public void Digits_inside_a_hash_or_a_clock_are_chance(string text) => Assert.Empty(LeakSeed.Found(text));

    [Fact]
    public async Task A_new_address_that_leaks_is_found()
    {
        await using var hub = await OpenAsync(app =>
        {
            app.MapGet("/api/v1/people/{id:long}/figures", async (long id, Hub store, CancellationToken stop) =>
                Results.Ok(await store.ReadAsync(session => session.QueryAsync<AwardRow>("SELECT * FROM derived_award WHERE contributor_id = @id", new { id }, stop), stop))).RequireAuthorization(AccessServices.ApiPolicy);
            app.MapGet("/accounts.csv", async (Hub store, CancellationToken stop) =>
                Results.Text(string.Join('\n', (await store.ReadAsync(session => session.QueryAsync<ContributorRow>("SELECT * FROM derived_contributor", null, stop), stop)).Select(row => row.RemoteId)))).RequireAuthorization();
        });

        var leaks = await new LeakWalk(hub.App, Key, hub.Seed).FindAsync(Stop);

        Assert.Equal(["/accounts.csv tells '90210417'", $"/api/v1/people/{hub.Seed.Contributor}/figures tells '424242'"], leaks);
    }

    [Fact]
    public async Task A_new_address_that_the_walk_cannot_fill_in_stops_it()
    {
        await using var hub = await OpenAsync(app => app.MapGet("/wages/{month}", () => "").RequireAuthorization());

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new LeakWalk(hub.App, Key, hub.Seed).FindAsync(Stop));

        Assert.Contains("'/wages/{month}' has a hole 'month'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_managed_the_same_walk_finds_what_leads_may_see()
    {
        await using var hub = await OpenAsync();
        await hub.App.Services.GetRequiredService<Hub>().WriteAsync(session => session.ExecuteAsync("UPDATE derived_project SET people_level = 'managed'", null, Stop), Stop);

        var leaks = await new LeakWalk(hub.App, Key, hub.Seed).FindAsync(Stop);

        Assert.Contains(leaks, leak => leak.Contains("/people/", StringComparison.Ordinal) && leak.Contains("90210417", StringComparison.Ordinal));
        Assert.Contains(leaks, leak => leak.StartsWith("/me/ tells", StringComparison.Ordinal) && leak.Contains("6,131", StringComparison.Ordinal));
        Assert.Contains(leaks, leak => leak.Contains("/api/v1/items/", StringComparison.Ordinal) && leak.Contains("31337", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_command_tells_a_name_or_a_number_about_a_person()
    {
        await using var hub = await OpenAsync();
        Assert.Equal(Reads.Keys.Concat(Others.Keys).Order(StringComparer.Ordinal), Leaves(Commands.Root(), "").Order(StringComparer.Ordinal));

        foreach (var (name, command) in Reads)
        {
            var path = Path.Combine(hub.Place.Data, "walk.jsonl");
            var said = await RunAsync(hub.Place, [.. command.Select(part => part.Replace("{out}", path, StringComparison.Ordinal))]);
            if (File.Exists(path)) said += await File.ReadAllTextAsync(path, Stop);
            Assert.True(said.Length > 0, $"'{name}' said nothing.");
            Assert.Empty(LeakSeed.Found(said).Select(secret => $"'{name}' tells '{secret}'"));
        }
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path]
        : command.Subcommands.SelectMany(sub => Leaves(sub, path.Length == 0 ? sub.Name : $"{path} {sub.Name}"));

    private static async Task<string> RunAsync(HubPlace place, string[] command)
    {
        var start = HubProgram.Command(place, command);
        start.Environment["LABELHUB_ADMIN_KEY"] = Key;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return await said + await complained;
    }

    private async Task<Walked> OpenAsync(Action<WebApplication>? map = null)
    {
        var place = await HubPlace.MakeAsync(Engine.Sqlite, cluster, Stop);
        var logs = new CollectingLoggerProvider();
        var app = LabelHubApplication.Build(place.Settings, builder =>
        {
            ServeCommand.Quiet(builder, TextWriter.Null);
            builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Warning);
        });
        map?.Invoke(app);
        await app.Services.MigrateAsync(Stop);
        await app.Services.GetRequiredService<Credentials>().AddKeyAsync(Key, "walk", Roles.Admin, Stop);
        await app.StartAsync(Stop);
        using var api = new HubApi(place.Address, Key, () => string.Join('\n', logs.Entries.TakeLast(5).Select(entry => entry.Message)));
        return new(place, app, await LeakSeed.SowAsync(api, app.Services.GetRequiredService<Hub>(), Stop));
    }

    private sealed record Walked(HubPlace Place, WebApplication App, LeakSeed Seed) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await App.StopAsync();
            await App.DisposeAsync();
            Place.Dispose();
        }
    }
}
