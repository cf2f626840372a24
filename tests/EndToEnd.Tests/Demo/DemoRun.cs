using System.Diagnostics;
using System.Text.Json;
using LabelHub.EndToEnd.Tests.Hubs;

namespace LabelHub.EndToEnd.Tests.Demo;

/// <summary>What <c>demo --exit --json</c> printed, read as a program outside reads it.</summary>
internal sealed record DemoRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public required int Deliveries { get; init; }

    public required int Duplicates { get; init; }

    public required int Items { get; init; }

    public required int Contributors { get; init; }

    public required int Annotations { get; init; }

    public required int Findings { get; init; }

    public required int Consensus { get; init; }

    public required double Accuracy { get; init; }

    public required int Effects { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Runs the command to its end, which must be an orderly one, with one object on one line alone on standard output.</summary>
    public static async Task<DemoRun> AtAsync(HubPlace place, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        using var process = Process.Start(HubProgram.Command(place, "demo", "--exit", "--json"))!;
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"The demo ended with {process.ExitCode}: {await complaints}");
            return JsonSerializer.Deserialize<DemoRun>(Assert.Single(output.TrimEnd('\n').Split('\n')), JsonSerializerOptions.Web)!;
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
