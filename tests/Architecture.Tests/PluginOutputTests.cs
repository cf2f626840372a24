using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

/// <summary>
/// Two copies of the SDK in one process are two different IPlugin types, and a plugin that brings its own is never recognised.
/// </summary>
public sealed class PluginOutputTests
{
    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_built_plugin_holds_its_assembly_and_no_copy_of_the_sdk(string plugin)
    {
        var output = Repository.Full($"artifacts/plugins/{plugin}");

        Assert.True(File.Exists(Path.Combine(output, $"LabelHub.Plugin.{plugin}.dll")), $"'{output}' holds no LabelHub.Plugin.{plugin}.dll. Build plugins/{plugin} first.");
        Assert.Empty(Directory.EnumerateFiles(output, "LabelHub.Abstractions.dll", SearchOption.AllDirectories));
    }

    public static TheoryData<string> Plugins() =>
        [.. Repository.Projects.Where(project => project.Folder.StartsWith("plugins/", StringComparison.Ordinal)).Select(project => project.Name)];
}
