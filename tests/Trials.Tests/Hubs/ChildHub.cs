using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace LabelHub.Trials.Tests.Hubs;

/// <summary>The host in a process of its own, for what ends a process.</summary>
internal sealed class ChildHub : IDisposable
{
    private readonly Process _process;

    private ChildHub(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>The most memory it ever held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static async Task<ChildHub> StartAsync(HubPlace place, CancellationToken stop, long? heapLimit = null)
    {
        var child = new ChildHub(Run(place, heapLimit, "serve"));
        await RunningHub.UntilAsync(
            async () => child.HasExited || await ListensAsync(place.Address, stop),
            () => Task.FromResult($"the host does not listen at {place.Address}"),
            stop);
        return child;
    }

    /// <summary>Runs a command of the host to its end.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> AskAsync(HubPlace place, CancellationToken stop, params string[] command)
    {
        using var process = Run(place, null, command);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return output;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        // Until then its port answers, and its files are its own.
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Run(HubPlace place, long? heapLimit, params string[] command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path).StartsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LABELHUB_ADMIN_KEY"] = RunningHub.Key },
        };
        if (heapLimit is { } bytes) start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        string[] storage = place.Storage is { } connection ? ["--storage", connection] : [];
        foreach (var argument in (string[])[HubPlace.Told("Host"), .. command, "--data", place.Data, "--urls", place.Address.ToString(), .. storage]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { }; // A pipe that nobody reads would stop the writer.
        process.BeginErrorReadLine();
        if (command[0] == "serve") process.BeginOutputReadLine();
        return process;
    }

    private static async Task<bool> ListensAsync(Uri address, CancellationToken stop)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(address.Host, address.Port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
