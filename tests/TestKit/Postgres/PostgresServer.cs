using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LabelHub.TestKit.Postgres;

/// <summary>One running server in a folder of its own, which ends with this process, however this process ends.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The shell waits for its input to close. The kernel closes it when the test process ends, be it killed: then the server
    // is stopped at once and its folder removed. Nothing has to be found and cleaned up by a later run.
    private const string Watchdog =
        """
        folder=$1; shift
        trap '' INT TERM HUP
        "$@" 2>&1 &
        server=$!
        read -r _
        kill -QUIT "$server" 2>/dev/null
        wait "$server"
        rm -rf "$folder"
        """;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _shell;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PostgresServer(Process shell, int port)
    {
        _shell = shell;
        Port = port;
    }

    public int Port { get; }

    public static async Task<PostgresServer> StartAsync(PostgresFolder folder, IEnumerable<string> settings)
    {
        var port = FreePort();
        var server = new PostgresServer(new() { StartInfo = Call(folder, port, settings) }, port);
        await server.StartAsync();
        return server;
    }

    /// <summary>The call of the watchdog, which starts the server and ends it when its own input ends.</summary>
    internal static ProcessStartInfo Call(PostgresFolder folder, int port, IEnumerable<string> settings) => Unprivileged.Call(
        folder.Account,
        "/bin/sh",
        ["-c", Watchdog, "watchdog", folder.Path, folder.Program("postgres"), "-D", folder.Data, "-p", $"{port}", .. settings.SelectMany(setting => new[] { "-c", setting })]);

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private async Task StartAsync()
    {
        _shell.OutputDataReceived += (_, line) => Read(line.Data);
        _shell.Start();
        _shell.BeginOutputReadLine();
        _shell.BeginErrorReadLine();
        try
        {
            await _ready.Task.WaitAsync(StartLimit);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private void Read(string? line)
    {
        if (line is null || _ready.Task.IsCompleted) return;
        _output.Enqueue(line);
        if (line.Contains("ready to accept connections", StringComparison.Ordinal)) _ready.TrySetResult();
        if (line.Contains("FATAL:", StringComparison.Ordinal))
        {
            _ready.TrySetException(new IOException($"PostgreSQL did not start:{Environment.NewLine}{string.Join(Environment.NewLine, _output)}"));
        }
    }
}
