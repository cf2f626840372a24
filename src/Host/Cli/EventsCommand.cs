using System.CommandLine;
using System.Globalization;
using LabelHub.Host.Exports;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Cli;

internal static class EventsCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "The file to write.", Required = true };
    private static readonly Option<string?> Project = new("--project") { Description = "The tool's id of one project; all without it." };
    private static readonly Option<bool> Redact = new("--redact") { Description = "Replace texts, names and addresses by tokens of the same shape and length; ids, labels and geometry stay." };

    public static Command Make()
    {
        var export = new Command("export", "Write the events of the log as JSON lines that 'plugins run' and the tests of plugins read.") { Out, Project, Redact };
        export.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(parsed, stop)));
        return new Command("events", "The events of the log.") { export };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var app = LabelHubApplication.Build(SettingOptions.Read(parsed), builder => ServeCommand.Quiet(builder, TextWriter.Null));
        await app.Services.MigrateAsync(stop);
        var path = Path.GetFullPath(parsed.GetRequiredValue(Out));
        await using var file = new StreamWriter(path);
        var count = await ActivatorUtilities.CreateInstance<EventExport>(app.Services).WriteAsync(file, parsed.GetValue(Project), parsed.GetValue(Redact), stop);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} events were written to '{path}'."));
        return ExitCode.Done;
    }
}
