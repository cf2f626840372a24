using System.Text;
using LabelHub.Host.Log;
using LabelHub.Host.Storage;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>Secrets that pass through the host are found again nowhere: in no line of its log and in no byte that it keeps.</summary>
public sealed class SecretCanaryTests(Engines engines)
{
    private const string HookSecret = "canary-of-the-hook";
    private const string ToolToken = "canary-of-the-tool";
    private const string PayloadSecret = "canary-of-the-payload";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task No_secret_is_logged_or_kept(Engine engine)
    {
        await using var hub = await RunningHub.StartAsync(engine == Engine.Postgres ? await engines.EmptyPostgresAsync(Stop) : null, Stop);
        var hook = await hub.ConnectAsync("tool", HookSecret);
        // A tool that nobody serves: the call with the token fails, and the failure is told.
        using (await hub.SendAsync("/api/v1/connections", Json($$"""{"kind":"label-studio","name":"x","baseUrl":"http://127.0.0.1:9","token":"{{ToolToken}}","secret":"{{HookSecret}}"}"""))) { }
        using (await hub.SendAsync("/api/v1/connections", Json($$"""{"kind":"label-studio","name":"y","baseUrl":"http://127.0.0.1:9","token":"{{ToolToken}}","secret":"{{HookSecret}}","verify":false}"""))) { }
        using (await hub.SendAsync("/api/v1/connections", Json($$"""{"kind":"none","token":"{{ToolToken}}","secret":"{{HookSecret}}"}"""))) { }
        foreach (var body in Bodies()) using (await hub.DeliverAsync(hook, HookSecret, body)) { }
        using (await hub.DeliverAsync(hook, HookSecret + "x", "{}")) { }
        using (await hub.DeliverAsync("/hooks/nobody", HookSecret, "{}")) { }
        await hub.SettleAsync();

        Assert.NotEmpty(hub.Logs.Entries);
        Assert.DoesNotContain(hub.Logs.Entries.Select(entry => $"{entry.Category}: {entry.Message} {entry.Exception}"), HoldsCanary);
        Assert.DoesNotContain(await KeptAsync(hub), HoldsCanary);
        // Some files belong to the running hub alone.
        await hub.CloseAsync();
        Assert.DoesNotContain(Directory.EnumerateFiles(hub.DataFolder, "*", SearchOption.AllDirectories), file => HoldsCanary(Read(file)));
    }

    private static IEnumerable<string> Bodies()
    {
        var recorded = Recording.Bodies.First(body => body.Contains("\"token\": \"scrubbed\"", StringComparison.Ordinal)).Replace("\"token\": \"scrubbed\"", $"\"token\": \"{PayloadSecret}\"", StringComparison.Ordinal);
        return [recorded, "\uFEFF" + recorded, recorded[..^1], $$$"""{"action":"NOBODYS","project":{"token":"{{{PayloadSecret}}}","task_data_password":"{{{PayloadSecret}}}"}}"""];
    }

    /// <summary>Every body as it would be read, and every row of both databases.</summary>
    private static async Task<IReadOnlyList<string>> KeptAsync(RunningHub hub)
    {
        var kept = new List<string>();
        for (var position = 1L; position <= await hub.Log.HeadAsync(Stop); position++)
        {
            if (await hub.Log.FindAsync(position, Stop) is { } item) kept.Add(Text(item));
        }

        if (hub.Hub.Database.Dialect == Dialect.Postgres)
        {
            foreach (var type in SomeRow.HubTypes)
            {
                kept.AddRange(await hub.Hub.ReadAsync(session => session.QueryAsync<string>($"SELECT t::text FROM {SomeRow.Table(type)} t", null, Stop), Stop));
            }
        }

        Assert.NotEmpty(kept);
        return kept;
    }

    private static string Text(LoggedEvent item) => Encoding.UTF8.GetString(item.Body.Span);

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static bool HoldsCanary(string text) =>
        text.Contains(HookSecret, StringComparison.Ordinal) || text.Contains(ToolToken, StringComparison.Ordinal) || text.Contains(PayloadSecret, StringComparison.Ordinal);

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
