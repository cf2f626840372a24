using System.Security.Cryptography;
using System.Text;
using LabelHub.Host.Log;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Tests.Support;

/// <summary>Events for tests.</summary>
internal static class SomeEvent
{
    public static readonly long ReceivedAt = Some.Instant.ToMicros();

    public static NewEvent Delivery(string? identity, string body = "{}", long connection = 1) => new()
    {
        Connection = connection,
        Kind = EventKind.Delivery,
        Body = Encoding.UTF8.GetBytes(body),
        Identity = identity is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(identity)),
    };

    public static Task<IReadOnlyList<Appended>> AppendAsync(this LogStore log, params IReadOnlyList<NewEvent> events) =>
        log.AppendAsync([.. events.Select(item => (item, ReceivedAt))], TestContext.Current.CancellationToken);

    /// <summary>Reads all of a connection's events, once readers may see them up to a position: on PostgreSQL every open transaction of the server can hold them back for a moment.</summary>
    public static async Task<IReadOnlyList<LoggedEvent>> ReadToAsync(this LogStore log, long position, long connection = 1)
    {
        var stop = TestContext.Current.CancellationToken;
        await Eventually.TrueAsync(async () => await log.HeadAsync(stop) >= position, $"position {position} to become visible");
        return await log.ReadAsync(connection, 0, 10_000, stop);
    }
}
