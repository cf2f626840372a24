using System.CommandLine;

namespace LabelHub.Host.Cli;

/// <summary>The commands of the program. Exit codes: 0 done, 1 a difference or mismatch was found, 2 wrong usage, 3 could not run.</summary>
internal static class Commands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("LabelHub stands beside the annotation tool you already use: it checks the work, reconciles the labels, and writes back.");
        foreach (var option in SettingOptions.All) root.Options.Add(option);
        root.SetAction((parsed, stop) => Guarded(() => ServeCommand.RunAsync(SettingOptions.Read(parsed), stop)));
        root.Subcommands.Add(Serve());
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(ConnectCommand.Make());
        root.Subcommands.Add(DisconnectCommand.Make());
        root.Subcommands.Add(StartPlanCommand.Make());
        root.Subcommands.Add(AssignCommand.Make());
        root.Subcommands.Add(PlanCommand.Make());
        root.Subcommands.Add(WritingCommand.Make());
        root.Subcommands.Add(PluginsCommand.Make());
        root.Subcommands.Add(UserCommand.Make());
        root.Subcommands.Add(EventsCommand.Make());
        root.Subcommands.Add(RebuildCommand.Make());
        root.Subcommands.Add(DoctorCommand.Make());
        return root;
    }

    /// <summary>Runs a command, and turns what cannot be helped into one sentence and exit code 3.</summary>
    public static async Task<int> Guarded(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (UsageException usage)
        {
            await Console.Error.WriteLineAsync(usage.Message);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or System.Data.Common.DbException or HttpRequestException or UnauthorizedAccessException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"LabelHub could not run: {fault.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    private static Command Serve()
    {
        var serve = new Command("serve", "Serve webhooks, pages and API, and run the lanes (the default).");
        serve.SetAction((parsed, stop) => Guarded(() => ServeCommand.RunAsync(SettingOptions.Read(parsed), stop)));
        return serve;
    }
}
