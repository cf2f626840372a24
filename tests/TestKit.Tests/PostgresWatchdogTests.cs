using System.Diagnostics;
using LabelHub.TestKit.Postgres;

namespace LabelHub.TestKit.Tests;

public sealed class PostgresWatchdogTests
{
    // Stands for the test process: it holds the writing end of the watchdog's input, and is killed while the server runs.
    private const string Holder = """mkfifo "$1"; pipe=$1; shift; "$@" <"$pipe" & exec sleep 600 >"$pipe" """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_test_process_leaves_neither_a_server_nor_its_folder()
    {
        using var scratch = new TemporaryFolder();
        var folder = await PostgresFolder.CreateAsync("labelhub");
        var call = PostgresServer.Call(folder, PostgresServer.FreePort(), ["listen_addresses=127.0.0.1", "unix_socket_directories="]);
        using var holder = Start(new("/bin/sh", ["-c", Holder, "holder", scratch.File("pipe"), call.FileName, .. call.ArgumentList]) { WorkingDirectory = "/" });
        await ReadyAsync(holder);

        holder.Kill();

        // The output ends when the last process that could write to it is gone: watchdog, server and its children.
        await holder.StandardOutput.ReadToEndAsync(Stop);
        Assert.False(Directory.Exists(folder.Path));
    }

    private static Process Start(ProcessStartInfo call)
    {
        call.RedirectStandardOutput = true;
        return Process.Start(call)!;
    }

    private static async Task ReadyAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal)) return;
        }

        Assert.Fail("The server ended before it was ready.");
    }
}
