using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace LabelHub.FakeLabelStudio.Tests.Support;

/// <summary>A webhook receiver on a bare socket: it sees the bytes as they came and answers, or does not, as told.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<ReceivedHook> _received = Channel.CreateUnbounded<ReceivedHook>();
    private readonly Func<ReceivedHook, string?> _answer;
    private readonly Task _accepting;
    private int _connections;

    public HookReceiver(Func<ReceivedHook, string?>? answer = null)
    {
        _answer = answer ?? (_ => Answer(200));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Url => new($"http://127.0.0.1:{Port}/hook");

    public int Connections => Volatile.Read(ref _connections);

    public static string Answer(int status, string headers = "") => $"HTTP/1.1 {status} X\r\n{headers}Content-Length: 0\r\n\r\n";

    public ValueTask<ReceivedHook> NextAsync() => _received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Everything received so far that was not taken yet.</summary>
    public IReadOnlyList<ReceivedHook> Drain()
    {
        var hooks = new List<ReceivedHook>();
        while (_received.Reader.TryRead(out var hook))
        {
            hooks.Add(hook);
        }

        return hooks;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            while (await ReceivedHook.ReadAsync(client.GetStream(), _stop.Token) is { } hook)
            {
                await _received.Writer.WriteAsync(hook, _stop.Token);
                await RespondAsync(client.GetStream(), _answer(hook));
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // The sender hung up, or the test is over.
        }
    }

    private Task RespondAsync(NetworkStream stream, string? answer) => answer is null
        ? Task.Delay(Timeout.Infinite, _stop.Token)
        : stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token).AsTask();
}
