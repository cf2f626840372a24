using System.Diagnostics;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Crashes;

/// <summary>Plugins that take their process down, in a process of their own.</summary>
public sealed class DyingProcessTests : IAsyncDisposable
{
    private readonly Installation _installation = new();

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [Fact]
    public async Task A_plugin_that_ends_the_process_is_in_quarantine_at_the_next_start()
    {
        var first = await RunAsync("ExitsProcess", """{"way":"Exit"}""");
        var second = await RunAsync("ExitsProcess", "{}");

        Assert.Equal((7, "found Active"), (first.Code, first.Lines[0]));
        Assert.Equal("found Quarantined", second.Lines[0]);
        Assert.StartsWith("Plugin 'fixture.exits-process' ended the whole process while it ran on annotation 42.", second.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_overflow_counts_and_the_second_in_a_row_is_too_many()
    {
        var starts = new List<string>();
        for (var i = 0; i < 3; i++) starts.Add((await RunAsync("ExitsProcess", """{"way":"StackOverflow"}""")).Lines[0]);

        Assert.Equal(["found Active", "found Active", "found Quarantined"], starts);
    }

    [Fact]
    public async Task An_orderly_run_between_two_deaths_clears_the_plugin()
    {
        var starts = new List<string>();
        foreach (var way in new[] { "StackOverflow", "None", "StackOverflow", "None" })
            starts.Add((await RunAsync("ExitsProcess", $$"""{"way":"{{way}}"}""")).Lines[0]);

        Assert.Equal(Enumerable.Repeat("found Active", 4), starts);
    }

    [Fact]
    public async Task A_killed_process_leaves_the_mark_of_the_run_it_was_in()
    {
        for (var i = 0; i < 2; i++) await KillInTheMidstAsync("Slow");

        var next = await RunAsync("Slow", "{}");

        Assert.Equal("found Quarantined", next.Lines[0]);
        Assert.Contains("was at work when the process died, 2 times in a row, last on annotation 42", next.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Using_up_the_memory_suspends_the_plugin_and_the_host_lives_on()
    {
        var run = await RunAsync("Allocates", """{"appetite":"Memory"}""");

        Assert.Equal(0, run.Code);
        Assert.Equal(["found Active", "", "ran Failed"], run.Lines[..3]);
        Assert.Contains("OutOfMemoryException", run.Lines[3], StringComparison.Ordinal);
        Assert.Equal("now Suspended", run.Lines[4]);
    }

    private async Task<(int Code, string[] Lines)> RunAsync(string fixture, string settings)
    {
        using var process = Start(fixture, settings);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(output.Length > 0, await errors);
        return (process.ExitCode, output.Split(Environment.NewLine));
    }

    private async Task KillInTheMidstAsync(string fixture)
    {
        using var process = Start(fixture, "{}", "hold");
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != "running")
        {
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private Process Start(string fixture, string settings, params string[] more)
    {
        _installation.Install(fixture);
        var id = "fixture." + string.Concat(fixture.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path).StartsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x8000000", ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
        foreach (var argument in (string[])[Installation.Told("PluginRunner"), _installation.Shipped, _installation.State, id, settings, .. more]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
