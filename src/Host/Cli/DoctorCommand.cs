using System.CommandLine;
using System.Text.Json;
using LabelHub.Host.Doctor;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Cli;

internal static class DoctorCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object on standard output." };

    public static Command Make()
    {
        var doctor = new Command("doctor", "Check storage, the ledger, plugins and connections, and say what to do about each trouble.") { Json };
        doctor.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(SettingOptions.Read(parsed), parsed.GetValue(Json), stop)));
        return doctor;
    }

    private static async Task<int> RunAsync(HostSettings settings, bool json, CancellationToken stop)
    {
        await using var app = LabelHubApplication.Build(settings, builder => ServeCommand.Quiet(builder, TextWriter.Null));
        await app.Services.MigrateAsync(stop);
        var checks = await ActivatorUtilities.CreateInstance<Examination>(app.Services).RunAsync(stop);
        if (json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { checks }, JsonSerializerOptions.Web));
        else foreach (var check in checks) await Console.Out.WriteLineAsync($"{(check.Ok ? "ok     " : "TROUBLE")}  {check.Name}: {check.Detail}");
        return checks.All(c => c.Ok) ? ExitCode.Done : ExitCode.Difference;
    }
}
