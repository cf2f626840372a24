using System.Reflection;
using LabelHub.TestKit;

namespace LabelHub.Kit.Tests.Shell;

/// <summary>An empty folder outside the clone, in which an author works with the packed SDK alone.</summary>
internal sealed class Place : IDisposable
{
    private const string Cache = "cache";
    private readonly TemporaryFolder _folder = new();

    public static string Repository { get; } = Metadata("Repository");

    public string Root => _folder.Path;

    public string Packages => _folder.File("packages");

    public string Data => _folder.File("data");

    /// <summary>A version of its own, so that nothing packed earlier is taken for it.</summary>
    public string Version { get; } = $"0.1.0-kit.{TimeProvider.System.GetTimestamp()}";

    /// <summary>Runs the .NET command line, and fails unless it succeeds.</summary>
    public Task<string> DotnetAsync(CancellationToken stop, params IReadOnlyList<string> arguments) => Command("dotnet", arguments).SucceedAsync(stop);

    /// <summary>Runs LabelHub's own command line.</summary>
    public Command LabelHub(params IReadOnlyList<string> arguments) => Command("dotnet", [Metadata("Host"), .. arguments]);

    /// <summary>Lays a plugin of this repository into the hub's folder, as a copy by hand would.</summary>
    /// <param name="plugin">Its name.</param>
    /// <param name="half">Whether the assemblies are left for later.</param>
    public void Lay(string plugin, bool half = false)
    {
        var (source, target) = (Path.Combine(Metadata("Plugins"), plugin), Folder(plugin));
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source).Where(file => !half || Path.GetExtension(file) != ".dll")) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }

    public void TakeAway(string plugin) => Directory.Delete(Folder(plugin), recursive: true);

    public string Folder(string plugin) => Path.Combine(Data, "plugins", plugin);

    public void Dispose() => _folder.Dispose();

    private Command Command(string program, IReadOnlyList<string> arguments) => new(program, arguments, Root)
    {
        Environment =
        {
            // What restores from the machine's own cache need not be fetched; what is packed here goes nowhere else.
            ["NUGET_FALLBACK_PACKAGES"] = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
            ["NUGET_PACKAGES"] = _folder.File(Cache),
        },
    };

    private static string Metadata(string key) => typeof(Place).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
