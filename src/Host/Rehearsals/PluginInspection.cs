using System.Globalization;
using System.Text.Json;
using LabelHub.Host.Doctor;
using LabelHub.Plugins;
using LabelHub.Testing.Purity;
using LabelHub.Testing.Recordings;

namespace LabelHub.Host.Rehearsals;

/// <summary>Looks at a plugin's folder as a host would, and says what to do about each trouble.</summary>
internal static class PluginInspection
{
    private const long SizeLimit = 256 * 1024 * 1024;
    private const string SdkFile = "LabelHub.Abstractions.dll";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Check>> RunAsync(PluginBench bench, string folder, JsonElement settings, Recording? events, CancellationToken stop)
    {
        var checks = new List<Check> { Size(folder), Sdk(folder) };
        var build = await bench.Catalog.TryAsync(folder, stop);
        checks.Add(Loads(build));
        if (build.Status != PluginStatus.Active) return checks;
        checks.Add(await SettingsAsync(build, settings, stop));
        if (events is not null && checks.All(check => check.Ok)) checks.Add(await PurityAsync(build, settings, events, stop));
        return checks;
    }

    private static Check Size(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        var bytes = files.Sum(file => file.Length);
        var told = string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KiB in {files.Length} files");
        return bytes <= SizeLimit ? new("size", true, told) : new("size", false, $"{told}; a host keeps each build for good, so a plugin should stay below {SizeLimit / 1024 / 1024} MiB.");
    }

    private static Check Sdk(string folder) => File.Exists(Path.Combine(folder, SdkFile))
        ? new("sdk copy", false, $"'{SdkFile}' lies in the folder, though the host's copy is always used. Refer to the package LabelHub.Abstractions directly, or set ExcludeAssets=\"runtime\" on the reference.")
        : new("sdk copy", true, "left to the host");

    private static Check Loads(PluginBuild build) => build.Status == PluginStatus.Active
        ? new("loads", true, $"'{build.Id}' {build.Version}, built for SDK {build.Sdk}, brings {string.Join(", ", build.Rules.Select(rule => $"{rule.Kind.ToString().ToLowerInvariant()} {rule.Name}"))}")
        : new("loads", false, build.Reason);

    private static async Task<Check> SettingsAsync(PluginBuild build, JsonElement settings, CancellationToken stop)
    {
        var made = await build.CreateAsync(settings, stop);
        return made.Completed ? new("settings", true, made.Value.SettingsJson) : new("settings", false, made.Reason);
    }

    private static async Task<Check> PurityAsync(PluginBuild build, JsonElement settings, Recording events, CancellationToken stop)
    {
        var fresh = new Queue<Testing.Rules.PluginRules>();
        for (var i = 0; i < PurityCheck.Instances; i++) fresh.Enqueue(await PluginBench.RulesAsync(build, settings, stop));
        var ran = await build.Thread.RunAsync(new Subject("the recorded events", 0), () => PurityCheck.Find(events, () => [fresh.Dequeue()]), Limit, stop);
        if (!ran.Completed) return new("purity", false, ran.Reason);
        return ran.Value.Count == 0
            ? new("purity", true, $"{events.Lines.Count} events came to the same in {PurityCheck.Instances - 1} other orders, cultures and time zones")
            : new("purity", false, string.Join(Environment.NewLine, ran.Value));
    }
}
