using LabelHub.Abstractions.Connectors;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LabelHub.Host.Ingest;
using LabelHub.Host.Rows;
using LabelHub.Host.Tests.Support;
using LabelHub.Host.Work;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>What a sender is told, over a real socket, on both engines.</summary>
public sealed class HookEndpointTests(Hubs hubs)
{
    private static readonly SignatureRule Rule = new() { Header = "X-Signature-256", Prefix = "sha256=" };
    private const string Secret = "the secret of the hook";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task A_delivery_is_stored_and_the_answer_names_it(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "stored");

        var first = await TakenAsync(await hub.DeliverAsync(hook, Secret, Recording.Bodies[0]));
        var again = await TakenAsync(await hub.DeliverAsync(hook, Secret, Recording.Bodies[0]));

        Assert.False(first.Duplicate);
        Assert.Equal(first with { Duplicate = true }, again);
        Assert.Equal(Recording.Kept(Recording.Bodies[0]), Encoding.UTF8.GetString((await hub.StoredAsync(first.Event)).Body.Span));
    }

    [Theory, EveryEngine]
    public async Task A_project_in_the_address_is_kept(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "address");

        var taken = await TakenAsync(await hub.DeliverAsync($"{hook}/17", Secret, """{"action":"TASKS_DELETED"}"""));

        Assert.Equal("17", (await hub.StoredAsync(taken.Event)).Project);
    }

    [Theory, EveryEngine]
    public async Task An_unknown_connection_and_a_wrong_or_missing_secret_look_the_same(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "refused");
        var before = await hub.Log.HeadAsync(Stop);
        var refusals = new List<string>();
        foreach (var (address, headers) in new (string, (string, string)[])[]
        {
            ("/hooks/c0000000000000000", [(RunningHub.SecretHeader, Secret)]),
            (hook, [(RunningHub.SecretHeader, "wrong")]),
            (hook, []),
            (hook, [(Rule.Header, "sha256=" + new string('0', 64))]),
            (hook + "/5", []),
        })
        {
            using var answer = await hub.SendAsync(address, new StringContent("{}"), headers);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            refusals.Add(WithoutTrace(await answer.Content.ReadAsStringAsync(Stop)));
        }

        Assert.Single(refusals.Distinct());
        Assert.Contains("secret is missing or wrong", refusals[0], StringComparison.Ordinal);
        Assert.Empty(await hub.Log.ReadAsync(await ConnectionAsync(hub, hook), before, 10, Stop));
    }

    [Theory, EveryEngine]
    public async Task A_signature_takes_the_place_of_the_secret(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "signed");
        var body = """{"action":"TASKS_DELETED","n":1}"""u8.ToArray();
        var signature = HookAuthentication.Sign(Rule, Secret, body);

        await TakenAsync(await hub.SendAsync(hook, new ByteArrayContent(body), (Rule.Header, signature)));
        using var tampered = await hub.SendAsync(hook, new ByteArrayContent([.. body, (byte)' ']), (Rule.Header, signature), (RunningHub.SecretHeader, Secret));

        Assert.Equal(HttpStatusCode.Unauthorized, tampered.StatusCode);
    }

    [Theory, EveryEngine]
    public async Task A_body_beyond_the_limit_is_refused_whether_its_length_is_told_or_not(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "large");
        var body = new byte[RunningHub.MaxBody + 1];
        Array.Fill(body, (byte)' ');

        foreach (var content in new HttpContent[] { new ByteArrayContent(body), new StreamContent(new Unmeasured(body)) })
        {
            using var answer = await hub.SendAsync(hook, content, (RunningHub.SecretHeader, Secret));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("65,536 bytes", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        await TakenAsync(await hub.SendAsync(hook, new StreamContent(new Unmeasured(body[..^1])), (RunningHub.SecretHeader, Secret)));
    }

    [Theory, EveryEngine]
    public async Task An_encoded_body_is_refused_by_the_name_of_its_encoding(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "encoded");
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentEncoding.Add("gzip");

        using var answer = await hub.SendAsync(hook, content, (RunningHub.SecretHeader, Secret));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("encoded as 'gzip'", (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_empty_body_is_refused_and_says_what_is_expected(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "empty");

        using var answer = await hub.DeliverAsync(hook, Secret, "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("the event as JSON", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action": oops}""", "'o' is an invalid start of a value")]
    [InlineData("""{"action":"FLEW_AWAY","x":1}""", "'action' is 'FLEW_AWAY'; expected one of ANNOTATION_CREATED, ")]
    [InlineData("""{"action":"TASKS_DELETED","tasks":[{"id":1},{"id":"x"}]}""", "'tasks[1].id' is \"x\"")]
    public async Task What_cannot_be_read_is_stored_and_parked_with_a_reason_that_quotes_the_place(string body, string reason)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            var (hub, hook) = await ConnectAsync(engine, "unreadable");

            var taken = await TakenAsync(await hub.DeliverAsync(hook, Secret, body));
            await hub.SettleAsync();

            var parked = await ParkedAsync(hub, taken.Event);
            Assert.Equal(WorkState.Parked, parked?.State);
            Assert.Contains(reason, parked!.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"action\":\"A\\u0000B\",\"x\":1}")]
    [InlineData("{\"action\":\"PROJECT_UPDATED\",\"project\":{\"id\":1,\"title\":\"a\\u0000b\",\"label_config\":\"<View/>\",\"created_at\":\"2026-11-22T04:04:03Z\",\"updated_at\":\"2026-11-22T04:04:03Z\"}}")]
    [InlineData("{\"\\ud800\":1,\"action\":\"TASKS_DELETED\"}")]
    [InlineData("{\"action\":\"\\udc00\",\"x\":1}")]
    [InlineData("\uFEFF{\"action\":\"TASKS_DELETED\",\"tasks\":[{\"id\":1}]}")]
    [InlineData("{\"action\":\"TASKS_DELETED\",\"action\":\"TASKS_CREATED\",\"tasks\":[{\"id\":1e999}]}")]
    [InlineData("{\"action\":\"TASKS_DELETED\",\"tasks\":[{\"id\":123456789012345678901234567890}]}")]
    [InlineData("nul\0l")]
    public async Task Odd_texts_are_kept_byte_for_byte_and_hold_nothing_up(string body)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            var (hub, hook) = await ConnectAsync(engine, "odd");

            var taken = await TakenAsync(await hub.DeliverAsync(hook, Secret, body));
            await hub.SettleAsync();

            Assert.Equal(Encoding.UTF8.GetBytes(body), (await hub.StoredAsync(taken.Event)).Body.ToArray());
        }
    }

    [Theory, EveryEngine]
    public async Task A_body_nested_beyond_reason_is_kept_and_parked(Engine engine)
    {
        var (hub, hook) = await ConnectAsync(engine, "deep");
        var body = new string('[', 30_000) + new string(']', 30_000);

        var taken = await TakenAsync(await hub.DeliverAsync(hook, Secret, body));
        await hub.SettleAsync();

        Assert.Contains("64", (await ParkedAsync(hub, taken.Event))?.Reason, StringComparison.Ordinal);
    }

    private async Task<(RunningHub Hub, string Hook)> ConnectAsync(Engine engine, string name)
    {
        var hub = await hubs.OnAsync(engine, Stop);
        return (hub, await hub.ConnectAsync($"{name} {Guid.CreateVersion7()}", Secret));
    }

    private static async Task<DeliveryAnswer> TakenAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<DeliveryAnswer>(Stop))!;
        }
    }

    private static async Task<WorkRow?> ParkedAsync(RunningHub hub, string id)
    {
        var position = (await hub.StoredAsync(id)).Position;
        return await hub.Hub.ReadAsync(session => session.FirstAsync<WorkRow>("SELECT * FROM work WHERE kind = @kind AND subject = @position", new { kind = WorkKind.Event, position }, Stop), Stop);
    }

    private static Task<long> ConnectionAsync(RunningHub hub, string hook) =>
        hub.Hub.ReadAsync(session => session.ScalarAsync<long>("SELECT id FROM setup_connection WHERE slug = @slug", new { slug = hook.Split('/')[2] }, Stop), Stop);

    private static string WithoutTrace(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
