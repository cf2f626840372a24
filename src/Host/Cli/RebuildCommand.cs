using System.CommandLine;
using System.Globalization;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Storage;
using Spectre.Console;

namespace LabelHub.Host.Cli;

internal static class RebuildCommand
{
    public static Command Make()
    {
        var rebuild = new Command("rebuild", "Empty all that is derived, and derive it again from log, ledger and receipts. The hub must be stopped; nothing is sent.");
        rebuild.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(SettingOptions.Read(parsed), stop)));
        return rebuild;
    }

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken stop)
    {
        if (await HubClient.IsServedAsync(settings.PublicRoot, stop)) throw new UsageException($"A hub is serving at {settings.PublicRoot}. Stop it, on every node, and run rebuild again.");
        await using var app = LabelHubApplication.Build(settings, builder => ServeCommand.Quiet(builder, TextWriter.Null));
        await app.Services.MigrateAsync(stop);
        var log = app.Services.GetRequiredService<EventLog>();
        await log.StartAsync(stop);
        try
        {
            await app.Services.GetRequiredService<Activation>().StartAsync(stop);
            return Tell(await ShownAsync(app.Services.GetRequiredService<Rebuild>(), stop));
        }
        finally
        {
            await log.StopAsync(CancellationToken.None);
        }
    }

    private static Task<RebuildProgress> ShownAsync(Rebuild rebuild, CancellationToken stop)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var (events, items) = (context.AddTask("Reading the log"), context.AddTask("Recomputing items"));
            return rebuild.RunAsync(
                new Shown(now =>
                {
                    (events.MaxValue, events.Value) = (now.Events + now.EventsLeft, now.Events);
                    (items.MaxValue, items.Value) = (now.Items + now.ItemsLeft, now.Items);
                }),
                stop);
        });
    }

    private static int Tell(RebuildProgress done)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done.Events:N0} events were read again and {done.Items:N0} results computed."));
        if (done is { EventsLeft: 0, ItemsLeft: 0 }) return ExitCode.Done;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done.EventsLeft:N0} events and {done.ItemsLeft:N0} items are left, since a plugin failed on them; the hub tries them again when it serves. The work page tells the reasons."));
        return ExitCode.Difference;
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it shows at once, so that nothing is shown after the end.</summary>
    private sealed class Shown(Action<RebuildProgress> show) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => show(value);
    }
}
