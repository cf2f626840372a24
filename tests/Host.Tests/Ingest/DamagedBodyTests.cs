using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using LabelHub.Host.Ingest;
using LabelHub.Host.Tests.Support;

namespace LabelHub.Host.Tests.Ingest;

/// <summary>Whatever bytes arrive: they are stored or refused, never an error of ours, and the lanes behind get through them.</summary>
public sealed class DamagedBodyTests(Hubs hubs)
{
    private const string Secret = "the secret of the hook";
    private const int Count = 1500;
    private static readonly string[] Odd = ["null", "1e999", "-1", "123456789012345678901234567890", "\"\\ud800\"", "\"a\\u0000b\"", "[]", "{}", "[[[[1]]]]", "\"2026-02-30T00:00:00Z\"", "\"<a>\"", "true"];
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory, EveryEngine]
    public async Task Damaged_bodies_are_stored_as_they_came_and_hold_nothing_up(Engine engine)
    {
        var hub = await hubs.OnAsync(engine, Stop);
        var hook = await hub.ConnectAsync($"damaged {Guid.CreateVersion7()}", Secret);
        var stored = new ConcurrentBag<(byte[] Sent, string Event)>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Stop }, async (seed, _) =>
        {
            var sent = Damage(new Random(seed));
            using var answer = await hub.DeliverAsync(hook, Secret, sent);
            Assert.True(answer.StatusCode == HttpStatusCode.Accepted || (sent.Length == 0 && answer.StatusCode == HttpStatusCode.BadRequest), $"Seed {seed} was answered {answer.StatusCode}.");
            if (sent.Length > 0 && await answer.Content.ReadFromJsonAsync<DeliveryAnswer>(Stop) is { Duplicate: false } taken) stored.Add((sent, taken.Event));
        });

        foreach (var (sent, id) in stored)
        {
            SecretScrubber.Scrub(sent, Recording.SecretPaths);
            Assert.Equal(sent, (await hub.StoredAsync(id)).Body.ToArray());
        }

        await hub.SettleAsync();
    }

    /// <summary>A recorded body with a byte changed, a part left out, a part repeated, or a value replaced.</summary>
    private static byte[] Damage(Random random)
    {
        var body = Encoding.UTF8.GetBytes(Recording.Bodies[random.Next(Recording.Bodies.Count)]);
        var (from, length) = (random.Next(body.Length), random.Next(200));
        var to = Math.Min(body.Length, from + length);
        return random.Next(5) switch
        {
            0 => [.. body[..from], (byte)random.Next(256), .. body[Math.Min(body.Length, from + 1)..]],
            1 => [.. body[..from], .. body[to..]],
            2 => [.. body[..to], .. body[from..]],
            3 => body[..from],
            _ => Replaced(body, random),
        };
    }

    private static byte[] Replaced(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);
        var values = System.Text.RegularExpressions.Regex.Matches(text, """(?<=": )("[^"\\]*"|[\d.]+|null|true|false)""");
        var value = values[random.Next(values.Count)];
        return Encoding.UTF8.GetBytes(text[..value.Index] + Odd[random.Next(Odd.Length)] + text[(value.Index + value.Length)..]);
    }
}
