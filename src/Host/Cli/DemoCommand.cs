using System.CommandLine;
using System.Text.Json;
using LabelHub.Host.Demo;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Cli;

internal static class DemoCommand
{
    private static readonly Option<bool> Exit = new("--exit") { Description = "End after the replay instead of serving on." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object on standard output." };

    private static readonly Option<string?> Method = new("--method") { Description = "How the answers are reconciled: majority, weighted, auto, dawid-skene or another method of aggregate." };

    public static Command Make()
    {
        var demo = new Command("demo", "Serve, and replay 8,070 real answers of 109 people as Label Studio webhooks.") { Exit, Json, Method };
        demo.SetAction((parsed, stop) => Commands.Guarded(() => RunAsync(SettingOptions.Read(parsed), parsed.GetValue(Exit), parsed.GetValue(Json), parsed.GetValue(Method), stop)));
        return demo;
    }

    private static async Task<int> RunAsync(HostSettings settings, bool exit, bool json, string? method, CancellationToken stop)
    {
        await using var app = LabelHubApplication.Build(settings, builder => ServeCommand.Quiet(builder, json ? Console.Error : Console.Out));
        await app.Services.MigrateAsync(stop);
        await app.StartAsync(stop);
        try
        {
            return await ReplayAsync(app, exit, json, method, stop);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ReplayAsync(WebApplication app, bool exit, bool json, string? method, CancellationToken stop)
    {
        var result = await ActivatorUtilities.CreateInstance<Replay>(app.Services, ActivatorUtilities.CreateInstance<DogGuideline>(app.Services), ActivatorUtilities.CreateInstance<DemoAggregator>(app.Services)).RunAsync(new Uri(app.Urls.First()), method, stop);
        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(result, JsonSerializerOptions.Web) : result.ToString());
        if (!exit) await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }
}
