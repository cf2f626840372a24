using System.CommandLine;
using System.Text.Json;
using LabelHub.Testing.Recordings;

namespace LabelHub.Host.Cli;

/// <summary>Commands for plugin authors. All but <c>list</c> work without an installation.</summary>
internal static class PluginsCommand
{
    public static Command Make() => new("plugins", "Try plugins on recorded events, check them as a host would, and list the loaded ones.")
    {
        PluginsRunCommand.Make(),
        PluginsCheckCommand.Make(),
        List(),
    };

    /// <summary>A plugin's own folder, as an absolute path.</summary>
    public static string Folder(string? given) => Directory.Exists(given)
        ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(given))
        : throw new UsageException($"'{given}' is no folder. Give the output folder of a plugin, such as MyRules/bin/Debug/net10.0.");

    public static JsonElement Settings(string? given)
    {
        try
        {
            return JsonElement.Parse(given ?? "{}");
        }
        catch (JsonException fault)
        {
            throw new UsageException($"--settings '{given}' is not JSON ({fault.Message}). Give an object such as '{{\"minArea\":0.01}}'.");
        }
    }

    public static Recording Events(string path)
    {
        try
        {
            return Recording.Read(path);
        }
        catch (RecordingException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static Command List()
    {
        var list = new Command("list", "List the plugins of the installation with their status and rules.");
        list.SetAction((parsed, stop) => Commands.Guarded(async () =>
        {
            await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
            return await HubClient.PrintAsync(await hub.Http.GetAsync(new Uri("api/v1/plugins", UriKind.Relative), stop), stop);
        }));
        return list;
    }
}
