using System.Diagnostics;

namespace LabelHub.Kit.Tests.Shell;

/// <summary>A command as somebody types it.</summary>
internal sealed class Command(string program, IReadOnlyList<string> arguments, string folder)
{
    // The runner of the tests has settings of its own, which are not those of an author's shell.
    private static readonly string[] Foreign = ["MSBUILD", "VSTEST", "DOTNET_HOST", "TESTINGPLATFORM", "COR_", "CORECLR_"];

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" };

    public async Task<(int Code, string Output)> RunAsync(CancellationToken stop)
    {
        using var process = Process.Start(Start())!;
        try
        {
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, string.Concat(await output));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public async Task<string> SucceedAsync(CancellationToken stop)
    {
        var (code, output) = await RunAsync(stop);
        Assert.True(code == 0, $"'{program} {string.Join(' ', arguments)}' ended with {code}:\n{output}");
        return output;
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => Foreign.Any(foreign => name.StartsWith(foreign, StringComparison.OrdinalIgnoreCase))).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }
}
