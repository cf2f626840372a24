using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Plugins.Discovery;

/// <summary>Finds a plugin's main assembly in its folder and reads what it says of itself, without running any of it.</summary>
internal static partial class ManifestReader
{
    private const string DependencyFile = ".deps.json";
    private const string SdkName = "LabelHub.Abstractions";

    /// <param name="folder">Where it lies.</param>
    /// <param name="name">The name of the folder it came from, for messages.</param>
    public static PluginManifest Read(string folder, string name)
    {
        var main = MainAssembly(folder, name);
        try
        {
            return ReadAssembly(main) ?? throw PluginException.Malfunction(
                $"'{Path.GetFileName(main)}' in '{name}' holds no class with [Plugin(\"...\")]; put the attribute on the one class that implements IPlugin.");
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException)
        {
            throw PluginException.Malfunction($"'{Path.GetFileName(main)}' in '{name}' cannot be read as a .NET assembly: {fault.Message}");
        }
    }

    private static string MainAssembly(string folder, string name)
    {
        var dependencies = Directory.GetFiles(folder, "*" + DependencyFile);
        if (dependencies.Length == 1)
        {
            var main = dependencies[0][..^DependencyFile.Length] + ".dll";
            return File.Exists(main) ? main : throw PluginException.Malfunction(
                $"'{Path.GetFileName(dependencies[0])}' stands in '{name}' without its assembly '{Path.GetFileName(main)}'; copy the whole output folder of the plugin.");
        }

        var candidates = Directory.GetFiles(folder, "*.dll").Where(HoldsPlugin).Order(StringComparer.Ordinal).ToArray();
        return candidates.Length == 1 ? candidates[0] : throw PluginException.Malfunction(candidates.Length == 0
            ? $"Folder '{name}' holds no plugin: neither one '*.deps.json' nor an assembly with a class marked [Plugin(\"...\")]."
            : $"Folder '{name}' holds {candidates.Length} plugins ({string.Join(", ", candidates.Select(c => $"'{Path.GetFileName(c)}'"))}); give each a folder of its own.");
    }

    private static bool HoldsPlugin(string assembly)
    {
        try
        {
            return ReadAssembly(assembly) is not null;
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException)
        {
            return false; // A native library, say.
        }
    }

    private static PluginManifest? ReadAssembly(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata) throw new BadImageFormatException("it holds no metadata");
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).ToArray();
        var sdk = references.Where(reference => metadata.GetString(reference.Name) == SdkName).Select(reference => reference.Version).FirstOrDefault();
        var marked = metadata.TypeDefinitions.SelectMany(type => Marks(metadata, type)).ToArray();
        if (sdk is null || marked.Length == 0) return null;
        if (marked.Length > 1) throw PluginException.Malfunction(
            $"'{Path.GetFileName(path)}' holds {marked.Length} classes with [Plugin] ({string.Join(", ", marked.Select(m => $"'{m.Type}'"))}); an assembly holds exactly one plugin.");

        var (typeName, mark) = marked[0];
        var title = Named(mark, nameof(PluginAttribute.Title));
        var id = Checked(mark.FixedArguments[0].Value as string, path);
        return new()
        {
            Id = id,
            Title = string.IsNullOrWhiteSpace(title) ? id : title,
            Description = Named(mark, nameof(PluginAttribute.Description)) ?? "",
            Version = InformationalVersion(metadata) ?? metadata.GetAssemblyDefinition().Version.ToString(),
            TypeName = typeName,
            Sdk = sdk,
            References = [.. references.Select(reference => metadata.GetString(reference.Name))],
            File = Path.GetFileName(path),
        };
    }

    private static IEnumerable<(string Type, CustomAttributeValue<string> Mark)> Marks(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        foreach (var attribute in type.GetCustomAttributes())
        {
            if (Metadata.Decode(metadata, attribute, typeof(PluginAttribute).FullName!) is { } mark) yield return (Metadata.FullName(metadata, type), mark);
        }
    }

    private static string? Named(CustomAttributeValue<string> mark, string name) =>
        mark.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value as string;

    private static string? InformationalVersion(MetadataReader metadata) =>
        metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(attribute => Metadata.Decode(metadata, attribute, typeof(System.Reflection.AssemblyInformationalVersionAttribute).FullName!))
            .FirstOrDefault(version => version is not null)?.FixedArguments[0].Value as string;

    private static string Checked(string? id, string path) => id is not null && Id().IsMatch(id) ? id : throw PluginException.Malfunction(
        $"[Plugin(\"{id}\")] in '{Path.GetFileName(path)}' is no plugin id; use up to 100 lower case letters, digits, dots and hyphens, beginning with a letter, such as 'acme.boxes'.");

    [GeneratedRegex("^[a-z][a-z0-9.-]{0,99}$")]
    private static partial Regex Id();
}
