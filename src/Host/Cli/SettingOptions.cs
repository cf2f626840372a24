using System.CommandLine;

namespace LabelHub.Host.Cli;

/// <summary>The options that every command takes; the command line wins over environment and configuration.</summary>
internal static class SettingOptions
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen (default http://localhost:5080).", Recursive = true };
    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "How the hub is reached from outside, for links and webhooks.", Recursive = true };
    private static readonly Option<string?> Data = new("--data") { Description = "The folder for everything kept (default ./data).", Recursive = true };
    private static readonly Option<string?> Storage = new("--storage") { Description = "An Npgsql connection string; SQLite files in the data folder without it.", Recursive = true };
    private static readonly Option<string?> Role = new("--role") { Description = "all, web or worker.", Recursive = true };

    public static IReadOnlyList<Option> All { get; } = [Urls, PublicUrl, Data, Storage, Role];

    public static HostSettings Read(ParseResult parsed)
    {
        var settings = new HostSettings();
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build().GetSection(HostSettings.Section).Bind(settings);
        settings.Urls = parsed.GetValue(Urls) ?? settings.Urls;
        settings.PublicUrl = parsed.GetValue(PublicUrl) ?? settings.PublicUrl;
        settings.Data = parsed.GetValue(Data) ?? settings.Data;
        settings.Storage = parsed.GetValue(Storage) ?? settings.Storage;
        settings.Role = parsed.GetValue(Role) ?? settings.Role;
        var errors = settings.Errors();
        return errors.Count == 0 ? settings : throw new UsageException(string.Join(Environment.NewLine, errors));
    }
}
