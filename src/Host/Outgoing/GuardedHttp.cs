using System.Net;
using System.Net.Sockets;

namespace LabelHub.Host.Outgoing;

/// <summary>
/// The way out for addresses that come from settings or data. What a name leads to is looked at when it is connected to, and that very address is
/// taken: a name that leads elsewhere a moment later, and a redirect, gain nothing.
/// </summary>
internal sealed class GuardedHttp(HostSettings settings) : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private readonly SocketsHttpHandler _handler = Handler(settings, DecompressionMethods.All);
    private readonly SocketsHttpHandler _files = Handler(settings, DecompressionMethods.None);

    /// <summary>Whoever has one may dispose of it; the connections are shared.</summary>
    public HttpClient Client() => new(_handler, disposeHandler: false) { Timeout = Timeout, MaxResponseContentBufferSize = 1024 * 1024 };

    /// <summary>For files, of which ranges are asked: their bytes come as they are counted.</summary>
    public HttpClient Files() => new(_files, disposeHandler: false) { Timeout = Timeout };

    public void Dispose()
    {
        _handler.Dispose();
        _files.Dispose();
    }

    private static SocketsHttpHandler Handler(HostSettings settings, DecompressionMethods decompression) => new()
    {
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = decompression,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, settings.Outgoing.AllowPrivate, stop),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, stop);
        var allowed = addresses.Where(address => allowPrivate || PublicInternet.Holds(address)).ToArray();
        if (allowed.Length == 0) throw new HttpRequestException(Refusal(target.Host, addresses));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Refusal(string host, IPAddress[] addresses) =>
        $"'{host}' leads to {string.Join(", ", addresses.Select(address => address.ToString()))}, which is not on the public Internet. An admin allows such addresses with LABELHUB__OUTGOING__ALLOWPRIVATE=true.";
}
